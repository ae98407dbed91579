package org.plainview.bench.forecast;

import java.util.Random;

/** How many come to a simulated place, in people per minute, as the minutes go by; most of it no forecast can know. */
enum Course {
  /** The rate stays: what a forecast supposes. */
  STEADY {
    @Override
    double arrivals(double minute, double base, Random chance) {
      return base;
    }
  },
  /** It grows from a third to almost twice within an hour. */
  SWELLING {
    @Override
    double arrivals(double minute, double base, Random chance) {
      return base * Math.min(1.8, 0.33 + 0.0245 * minute);
    }
  },
  /** It fades out within an hour and a half, so that the limit may never be reached. */
  FADING {
    @Override
    double arrivals(double minute, double base, Random chance) {
      return base * Math.max(0, 1.6 - 0.018 * minute);
    }
  },
  /** A train every four minutes, whose people come within 40 s of it. */
  TRAINS {
    @Override
    double arrivals(double minute, double base, Random chance) {
      return minute % 4 < 0.67 ? base * 4 / 0.67 : 0;
    }
  },
  /** It swings by half within three quarters of an hour, and by a quarter from moment to moment. */
  UNSETTLED {
    @Override
    double arrivals(double minute, double base, Random chance) {
      return base * Math.exp(0.4 * Math.sin(minute / 7) + 0.25 * chance.nextGaussian());
    }
  };

  abstract double arrivals(double minute, double base, Random chance);
}

package org.plainview.bench.scenarios;

import java.util.List;
import java.util.Random;
import org.plainview.bench.scenarios.Scenario.Place;

/** Places as they are on ordinary days, quiet or busy. */
public enum OrdinaryPlace {
  /** Both ways, in the morning more one way, in the evening more the other; 15 a minute and metre each at its busiest. */
  STREET {
    @Override
    Scene scene(Random chance, Hour hour) {
      double width = Incident.between(chance, 3.5, 6);
      double all = 0.5 * width * hour.demand();
      double west = hour.isMorning() ? 0.65 : 0.4;
      return new Steady(new Place(30, width), Incident.street(9, 21, width)) {
        @Override
        void advance(Crowd crowd, double second) {
          Flows.fromWest(crowd, all * west);
          Flows.fromEast(crowd, all * (1 - west));
          Flows.leave(crowd);
        }
      };
    }
  },
  /** One way, as after a match: 45 a minute and metre at its busiest. */
  ONE_WAY {
    @Override
    Scene scene(Random chance, Hour hour) {
      double width = Incident.between(chance, 3.5, 6);
      return new Steady(new Place(30, width), Incident.street(9, 21, width)) {
        @Override
        void advance(Crowd crowd, double second) {
          Flows.fromWest(crowd, 0.75 * width * hour.demand());
          Flows.leave(crowd);
        }
      };
    }
  },
  /** A train every two or three minutes; at its busiest 150 people leave it. */
  HALL {
    @Override
    Scene scene(Random chance, Hour hour) {
      double width = Incident.between(chance, 6, 9);
      double every = Incident.between(chance, 100, 180);
      return new Steady(new Place(30, width), Incident.street(9, 21, width)) {
        @Override
        void advance(Crowd crowd, double second) {
          Flows.fromWest(crowd, second % every < 40 ? 3.75 * hour.demand() : 0.2);
          Flows.fromEast(crowd, 0.5 * hour.demand());
          Flows.leave(crowd);
        }
      };
    }
  },
  /** People who cross it in all directions, 0.4 per m² at its busiest. */
  SQUARE {
    @Override
    Scene scene(Random chance, Hour hour) {
      return strolled(new Place(Incident.between(chance, 18, 32), Incident.between(chance, 12, 20)), 0.4, 30, hour);
    }
  },
  /** From stall to stall, 1 per m² at its busiest. */
  MARKET {
    @Override
    Scene scene(Random chance, Hour hour) {
      return strolled(new Place(Incident.between(chance, 18, 26), Incident.between(chance, 12, 17)), 1, 2, hour);
    }
  },
  /** In the evening an audience that stands at up to 2.4 per m² and comes within an hour or two; else a square. */
  STAGE {
    @Override
    Scene scene(Random chance, Hour hour) {
      Place place = new Place(Incident.between(chance, 18, 26), Incident.between(chance, 12, 17));
      if (hour.hour() < 19) {
        return strolled(place, 0.2, 30, hour);
      }
      double area = place.lengthM() * place.widthM();
      return new Steady(place, Incident.square(place)) {
        @Override
        void begin(Crowd crowd) {
          Flows.scatter(crowd, (int) (area * (hour.hour() == 19 ? 0.8 : 2.4) * hour.demand()));
        }

        @Override
        void advance(Crowd crowd, double second) {
          if (hour.hour() == 19) {
            Flows.toStay(crowd, area * hour.demand() / 3_600);
          } else {
            Flows.sway(crowd);
          }
        }
      };
    }
  };

  private static final int WARM_UP_S = 60;
  private static final int MINUTES = 3;

  /**
   * An hour of a day.
   *
   * @param demand as a share of the busiest, more on a very busy day
   */
  public record Hour(int hour, double demand) {

    boolean isMorning() {
      return hour < 12;
    }
  }

  abstract Scene scene(Random chance, Hour hour);

  /**
   * Three minutes of an hour, after one in which the place fills.
   *
   * @param place another number is another place of the kind
   */
  public List<DescribedMinute> run(long place, Hour hour, long seed) {
    Random chance = new Random(31 * place + ordinal() + 1_000);
    return DescribedMinute.of(scene(chance, hour), seed, chance.nextInt(4), 1).stream()
        .filter(minute -> minute.number() > 0)
        .toList();
  }

  private static Scene strolled(Place place, double perM2, double farM, Hour hour) {
    return new Steady(place, Incident.square(place)) {
      @Override
      void begin(Crowd crowd) {
        Flows.scatter(crowd, (int) (place.lengthM() * place.widthM() * perM2 * hour.demand()));
      }

      @Override
      void advance(Crowd crowd, double second) {
        Flows.stroll(crowd, farM);
      }
    };
  }

  private abstract static class Steady extends Scene {

    Steady(Place ground, Zone zone) {
      super(ground, zone, WARM_UP_S + 60 * MINUTES);
    }

    @Override
    boolean isOn(Crowd crowd, int second) {
      return false;
    }
  }
}

package org.plainview.bench.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import org.plainview.bench.scenarios.Scenario.Place;
import org.plainview.crowd.indicator.PlaceType;

/** Five kinds of incidents, each different in size, demand and course by chance. */
public enum Incident {
  /** Two streams in a street of 3.5 to 6 m grow until neither gets through; from then on. */
  COUNTER_FLOW_JAM {
    @Override
    Scene scene(Random chance) {
      double width = between(chance, 3.5, 6);
      double each = width * between(chance, 0.5, 0.65);
      double less = between(chance, 0.75, 1);
      return new Course(new Place(30, width), street(9, 21, width), 480, 240) {
        @Override
        void advance(Crowd crowd, double second) {
          double grown = Math.min(1, 0.2 + 0.8 * second / START);
          Flows.fromWest(crowd, each * grown);
          Flows.fromEast(crowd, each * grown * less);
          Flows.leave(crowd);
        }
      };
    }
  },
  /** The way out of a street is shut, and people go on coming; from two minutes after. */
  CRUSH {
    @Override
    Scene scene(Random chance) {
      double width = between(chance, 3.5, 6);
      double inflow = width * between(chance, 0.38, 0.5);
      double shut = between(chance, 90, 120);
      return new Course(new Place(30, width), street(13.5, 25.5, width), 480, 240) {
        @Override
        void advance(Crowd crowd, double second) {
          if (second >= shut) {
            crowd.closeAt(26);
          }
          Flows.fromWest(crowd, inflow);
          Flows.leave(crowd);
        }
      };
    }
  },
  /** A check lets people through by turns, and waves run back through those who wait; once they are dense. */
  STOP_AND_GO {
    @Override
    Scene scene(Random chance) {
      double width = between(chance, 3.5, 5.5);
      double inflow = width * between(chance, 0.55, 0.65);
      double cycle = between(chance, 20, 28);
      return new Course(new Place(40, width), street(22, 33, width), 480, 240) {
        @Override
        void advance(Crowd crowd, double second) {
          if (second % cycle < 6) {
            crowd.open();
          } else {
            crowd.closeAt(34);
          }
          Flows.fromWest(crowd, inflow);
          Flows.leave(crowd);
        }
      };
    }
  },
  /** Those who walk about a square suddenly run off it, to both sides; the half minute after. */
  DISPERSAL {
    @Override
    Scene scene(Random chance) {
      Place square = new Place(between(chance, 20, 32), between(chance, 12, 20));
      int people = (int) (square.lengthM() * square.widthM() * between(chance, 0.4, 1));
      int flight = 120 + chance.nextInt(60);
      return new Scene(square, square(square), 240) {
        private boolean fled;

        @Override
        void begin(Crowd crowd) {
          Flows.scatter(crowd, people);
        }

        @Override
        void advance(Crowd crowd, double second) {
          if (second < flight) {
            Flows.stroll(crowd, 8);
          } else {
            if (!fled) {
              Flows.flee(crowd, 2.2);
              fled = true;
            }
            Flows.leave(crowd);
          }
        }

        @Override
        boolean isOn(Crowd crowd, int second) {
          return second >= flight && second < flight + 30;
        }
      };
    }

    @Override
    int fewestOn() {
      return 5;
    }
  },
  /** A square for 1.5 people per m² goes on filling; from its capacity on. */
  OVERFILLING {
    @Override
    Scene scene(Random chance) {
      Place square = new Place(between(chance, 18, 26), between(chance, 12, 17));
      double area = square.lengthM() * square.widthM();
      int capacity = (int) (1.5 * area);
      double inflow = area * between(chance, 0.004, 0.007);
      return new Scene(square, square(square), 420) {
        @Override
        void begin(Crowd crowd) {
          Flows.scatter(crowd, (int) (0.9 * capacity));
        }

        @Override
        void advance(Crowd crowd, double second) {
          Flows.toStay(crowd, inflow);
        }

        @Override
        boolean isOn(Crowd crowd, int second) {
          return crowd.people.size() > capacity;
        }
      };
    }
  };

  private static final double START = 240;

  abstract Scene scene(Random chance);

  int fewestOn() {
    return 30;
  }

  /** Such as "stop and go". */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** One run; another seed is another place and course. */
  public List<DescribedMinute> run(long seed) {
    Random chance = new Random(31 * seed + ordinal());
    return DescribedMinute.of(scene(chance), seed, chance.nextInt(4), fewestOn());
  }

  /** A scene whose matter goes on from a second to the end. */
  private abstract static class Course extends Scene {

    private final int from;

    Course(Place ground, Zone zone, int seconds, int from) {
      super(ground, zone, seconds);
      this.from = from;
    }

    @Override
    boolean isOn(Crowd crowd, int second) {
      return second >= from;
    }
  }

  static double between(Random chance, double low, double high) {
    return low + (high - low) * chance.nextDouble();
  }

  static Zone street(double west, double east, double width) {
    List<Zone.Line> lines = List.of(new Zone.Line(west, width, true), new Zone.Line(east, width, false));
    return new Zone(PlaceType.WALKWAY, west, 0, east, width, OptionalInt.empty(), lines);
  }

  static Zone square(Place place) {
    Zone.Line line = new Zone.Line(0.5, place.widthM(), true);
    return new Zone(PlaceType.OPEN, 0, 0, place.lengthM(), place.widthM(), OptionalInt.empty(), List.of(line));
  }
}

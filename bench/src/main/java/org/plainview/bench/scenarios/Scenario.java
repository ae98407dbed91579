package org.plainview.bench.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.plainview.crowd.indicator.PlaceType;
import org.plainview.crowd.level.Level;

/**
 * What happens to a simulated crowd, and which levels it should come to. What it should come to follows from the true
 * densities and flows that the scenario is made for, by the catalogue in {@code docs/indicators.md}.
 */
enum Scenario {
  /** Fifty people cross a square in all directions, 0.17 per m². */
  FREE_WALK(new Place(20, 15), square(PlaceType.OPEN), 900, List.of(), Level.NORMAL) {
    @Override
    void begin(Crowd crowd) {
      Flows.scatter(crowd, 50);
    }

    @Override
    void advance(Crowd crowd, double second) {
      Flows.stroll(crowd, 30);
    }
  },
  /** 240 people move from stall to stall of a market, 0.8 per m². */
  MARKET(new Place(20, 15), square(PlaceType.OPEN), 900, List.of(), Level.WATCH) {
    @Override
    void begin(Crowd crowd) {
      Flows.scatter(crowd, 240);
    }

    @Override
    void advance(Crowd crowd, double second) {
      Flows.stroll(crowd, 2);
    }
  },
  /** People leave a match by a street of 4 m, 45 a minute and metre, one way. */
  ONE_WAY(new Place(30, 4), street(9, 21, 4), 900, List.of(), Level.WATCH) {
    @Override
    void advance(Crowd crowd, double second) {
      Flows.fromWest(crowd, 3);
      Flows.leave(crowd);
    }
  },
  /** Every three minutes 150 people come from a train through a hall 8 m wide. */
  TRAINS(new Place(30, 8), street(9, 21, 8), 900, List.of(), Level.WATCH) {
    @Override
    void advance(Crowd crowd, double second) {
      Flows.fromWest(crowd, second % 180 < 40 ? 3.75 : 0.2);
      Flows.leave(crowd);
    }
  },
  /** 720 people stand before a stage at 2.4 per m²; the place is registered as one where people stand. */
  AUDIENCE(new Place(20, 15), square(PlaceType.QUEUE), 900, List.of(), Level.WATCH) {
    @Override
    void begin(Crowd crowd) {
      Flows.scatter(crowd, 720);
    }

    @Override
    void advance(Crowd crowd, double second) {
      Flows.sway(crowd);
    }
  },
  /** Two streams in a street of 4 m, 15 a minute and metre each, pass each other. */
  TWO_WAY_STREET(new Place(30, 4), street(9, 21, 4), 900, List.of(), Level.WATCH) {
    @Override
    void advance(Crowd crowd, double second) {
      Flows.fromWest(crowd, 1);
      Flows.fromEast(crowd, 1);
      Flows.leave(crowd);
    }
  },
  /** Two streams grow from 6 to 33 a minute and metre each, until neither gets through any more. */
  STREAMS_JAM(new Place(30, 4), street(9, 21, 4), 1080, Level.ALARMS, Level.CRITICAL) {
    @Override
    void advance(Crowd crowd, double second) {
      double each = 0.4 + 1.8 * Math.min(1, second / 600);
      Flows.fromWest(crowd, each);
      Flows.fromEast(crowd, each);
      Flows.leave(crowd);
    }
  },
  /** A square for 450 fills by thirty people a minute, whom nobody stops. */
  FILLING_SQUARE(
      new Place(20, 15),
      new Zone(PlaceType.OPEN, 0, 0, 20, 15, OptionalInt.of(450), List.of(new Zone.Line(0.5, 15, true))),
      1080,
      Level.ALARMS,
      Level.CRITICAL) {
    @Override
    void advance(Crowd crowd, double second) {
      Flows.toStay(crowd, 0.5);
    }
  },
  /** The way out of a street is shut after four minutes, and people go on coming. */
  BLOCKED_EXIT(
      new Place(30, 4), street(13.5, 25.5, 4), 780, Level.ALARMS, Level.CRITICAL) {
    @Override
    void advance(Crowd crowd, double second) {
      if (second >= 240) {
        crowd.closeAt(26);
      }
      Flows.fromWest(crowd, 1.6);
      Flows.leave(crowd);
    }
  },
  /** A check at the end of a street lets people through by turns; more come, and pack to over 5 per m². */
  STOP_AND_GO(new Place(40, 4), street(27, 33, 4), 900, Level.ALARMS, Level.CRITICAL) {
    @Override
    void advance(Crowd crowd, double second) {
      if (second % 24 < 5) {
        crowd.open();
      } else {
        crowd.closeAt(34);
      }
      Flows.fromWest(crowd, 2.4);
      Flows.leave(crowd);
    }
  };

  /** The ground that people can walk on, from its south-west corner. */
  record Place(double lengthM, double widthM) {}

  private final Place ground;
  private final Zone zone;
  private final int seconds;
  private final List<Level> expected;
  private final Level most;

  Scenario(Place ground, Zone zone, int seconds, List<Level> expected, Level most) {
    this.ground = ground;
    this.zone = zone;
    this.seconds = seconds;
    this.expected = expected;
    this.most = most;
  }

  void begin(Crowd crowd) {}

  /** Who comes and goes in a step of the crowd. */
  abstract void advance(Crowd crowd, double second);

  Crowd crowd(long seed) {
    Crowd crowd = new Crowd(ground.lengthM(), ground.widthM(), seed);
    begin(crowd);
    return crowd;
  }

  Zone zone() {
    return zone;
  }

  int seconds() {
    return seconds;
  }

  /** The levels that it should come to, in this order. */
  List<Level> expected() {
    return expected;
  }

  /** The highest level that it may come to. */
  Level most() {
    return most;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Zone square(PlaceType place) {
    return new Zone(place, 0, 0, 20, 15, OptionalInt.empty(), List.of());
  }

  /** A stretch of a street with lines across it where people come in and where they leave. */
  private static Zone street(double west, double east, double width) {
    List<Zone.Line> lines = List.of(new Zone.Line(west, width, true), new Zone.Line(east, width, false));
    return new Zone(PlaceType.WALKWAY, west, 0, east, width, OptionalInt.empty(), lines);
  }
}

package org.plainview.bench.city;

/**
 * How densely people stand in a zone by the hour of an ordinary day. Assumptions, of no particular city: five kinds of
 * places with a density that a usual one has at its busiest, an hourly share of that, and a factor of the zone's own
 * whose logarithm is normal, so that a few zones hold most of the people.
 */
final class Day {

  private static final double SPREAD = 0.9;
  private static final double MOST_PER_M2 = 2.2;
  private static final int WAVE_S = 180;
  private static final double WAVE = 0.15;

  private enum Kind {
    STREET(0.50, 0.018, 1, 1, 0, 0, 0, 1, 3, 7, 8, 5, 5, 6, 8, 7, 6, 7, 9, 10, 9, 7, 5, 4, 3, 2),
    STATION(0.12, 0.12, 1, 0, 0, 0, 1, 3, 6, 10, 9, 4, 3, 3, 4, 4, 4, 6, 9, 10, 8, 5, 3, 3, 2, 2),
    SHOPS(0.18, 0.05, 0, 0, 0, 0, 0, 0, 1, 2, 3, 5, 7, 8, 9, 8, 8, 9, 10, 10, 8, 5, 2, 1, 1, 0),
    SQUARE(0.12, 0.03, 1, 1, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 9, 8, 8, 8, 9, 10, 10, 10, 9, 8, 5, 3),
    NIGHTLIFE(0.08, 0.09, 10, 9, 7, 4, 2, 1, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10);

    private final double share;
    private final double busyPerM2;
    private final int[] tenthsByHour;

    Kind(double share, double busyPerM2, int... tenthsByHour) {
      this.share = share;
      this.busyPerM2 = busyPerM2;
      this.tenthsByHour = tenthsByHour;
    }

    private static Kind of(int zone) {
      double left = Chance.of(zone, "kind");
      for (Kind kind : values()) {
        left -= kind.share;
        if (left < 0) {
          return kind;
        }
      }
      return NIGHTLIFE;
    }

    private double at(double hour) {
      int before = (int) hour % 24;
      double part = hour - Math.floor(hour);
      return busyPerM2 * ((1 - part) * tenthsByHour[before] + part * tenthsByHour[(before + 1) % 24]) / 10;
    }
  }

  private final Kind[] kinds;
  private final float[] factors;
  private final float[] phases;

  Day(int cameras) {
    kinds = new Kind[cameras];
    factors = new float[cameras];
    phases = new float[cameras];
    for (int zone = 0; zone < cameras; zone++) {
      kinds[zone] = Kind.of(zone);
      factors[zone] = (float) Math.exp(SPREAD * normal(zone));
      phases[zone] = (float) (2 * Math.PI * Chance.of(zone, "phase"));
    }
  }

  /**
   * @param hour of the day, with its fraction
   * @param second of any clock: people come in waves of minutes
   */
  double perM2(int zone, double hour, long second) {
    double wave = 1 + WAVE * Math.sin(2 * Math.PI * (second % WAVE_S) / WAVE_S + phases[zone]);
    return Math.min(MOST_PER_M2, kinds[zone].at(hour) * factors[zone] * wave);
  }

  private static double normal(int zone) {
    double radius = Math.sqrt(-2 * Math.log(1 - Chance.of(zone, "radius")));
    return radius * Math.cos(2 * Math.PI * Chance.of(zone, "angle"));
  }
}

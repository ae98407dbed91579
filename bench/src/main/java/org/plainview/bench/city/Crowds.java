package org.plainview.bench.city;

import java.time.LocalTime;

/** What each camera sees now: the ordinary day, and the incidents. For one thread. */
final class Crowds {

  /** An ordinary zone is looked at anew so often; its variants differ each second all the same. */
  private static final int REFRESH_S = 10;

  private final Bodies bodies = new Bodies();
  private final Day day;
  private final Incidents incidents;
  private final double beginHour;
  private final byte[] sizes;
  private final float[] perM2;
  private long beginSecond = -1;
  private long second = -1;

  /**
   * @param begin the time of day at which the city begins, whatever the clock says
   */
  Crowds(int cameras, Incidents incidents, LocalTime begin) {
    this.day = new Day(cameras);
    this.incidents = incidents;
    this.beginHour = begin.toSecondOfDay() / 3600.0;
    this.sizes = new byte[cameras];
    this.perM2 = new float[cameras];
    for (int camera = 0; camera < cameras; camera++) {
      sizes[camera] = (byte) City.size(City.zone(camera));
    }
  }

  /** Goes on to this second of the clock. */
  void advance(long now) {
    if (beginSecond < 0) {
      beginSecond = now;
      for (int slice = 0; slice < REFRESH_S; slice++) {
        refresh(now, slice);
      }
    }
    if (now != second) {
      second = now;
      refresh(now, (int) (now % REFRESH_S));
      for (int camera : incidents.at(now)) {
        perM2[camera] = (float) incidents.perM2(camera, now);
      }
    }
  }

  private void refresh(long now, int slice) {
    double hour = (beginHour + (now - beginSecond) / 3600.0) % 24;
    for (int camera = slice; camera < perM2.length; camera += REFRESH_S) {
      perM2[camera] = (float) day.perM2(City.zone(camera), hour, now);
    }
  }

  /** What a camera's reading says of its zone, of {@link Bodies}. */
  byte[] of(int camera, long sequence) {
    return bodies.of(sizes[camera], perM2[camera], sequence + camera);
  }
}

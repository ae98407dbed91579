package org.plainview.watchlist.evaluation;

import org.plainview.watchlist.watch.Watch;

/**
 * Whose state it is.
 *
 * @param cameraId empty for silence, which the clock sees
 */
record StateKey(String watchId, int revision, String cameraId) {

  static final String CLOCK = "";

  /** Whose states begin anew with each revision. */
  record OfWatch(String watchId, int revision) {

    static OfWatch of(Watch watch) {
      return new OfWatch(watch.id(), watch.revision());
    }
  }

  OfWatch watch() {
    return new OfWatch(watchId, revision);
  }

  static StateKey of(Watch watch, String cameraId) {
    return new StateKey(watch.id(), watch.revision(), cameraId);
  }
}

package org.plainview.watchlist.evaluation;

import org.plainview.watchlist.watch.Watch;

/**
 * Whose state it is.
 *
 * @param cameraId empty for silence, which the clock sees
 */
record StateKey(String watchId, int revision, String cameraId) {

  static final String CLOCK = "";

  static StateKey of(Watch watch, String cameraId) {
    return new StateKey(watch.id(), watch.revision(), cameraId);
  }
}

package org.plainview.watchlist.zone;

import org.plainview.contracts.v1.CameraState;

/** What a record of the cameras' topic says. */
sealed interface CameraChange {

  record Now(CameraState state) implements CameraChange {}

  record Gone(String cameraId) implements CameraChange {}
}

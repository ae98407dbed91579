package org.plainview.camera.site;

/** What kind of place a zone is, which decides how its levels are judged. */
public enum PlaceType {
  OPEN,
  WALKWAY,
  QUEUE,
  STAIRS,
  SLOPE,
  DEAD_END;

  /** The same in events. */
  public org.plainview.contracts.v1.PlaceType event() {
    return org.plainview.contracts.v1.PlaceType.valueOf("PLACE_TYPE_" + name());
  }
}

package org.plainview.crowd.indicator;

/** Whether a zone's numbers can be had at all, and if not, why, as a phrase for people. */
public enum DataQuality {
  OK("The camera sees well"),
  STARTING("The camera is starting"),
  NO_SIGNAL("The camera sends no picture"),
  STALE("The camera's picture does not change"),
  DARK("The picture is too dark"),
  BLURRED("The picture is blurred"),
  OCCLUDED("Something covers the view"),
  MOVED("The camera has moved since it was calibrated"),
  NOT_ANALYSED("No worker analyses the camera");

  private final String reason;

  DataQuality(String reason) {
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}

package org.plainview.recognition.pixels;

/** Whether a camera's picture can be measured, and if not, why. Only OK comes with numbers. */
public enum Quality {
  OK(""),
  STARTING("The stream is being opened"),
  NO_SIGNAL("The stream cannot be opened or has ended; trying again"),
  STALE("No new picture has come for some seconds"),
  FROZEN("The same picture comes again and again"),
  DARK("The picture is too dark to see people"),
  BLURRED("The picture is too blurred to see people"),
  OCCLUDED("Something covers a large part of the view"),
  MOVED("The camera shows another view than the one that was calibrated"),
  UNSURE("The view is being compared with the one that was calibrated");

  private final String reason;

  Quality(String reason) {
    this.reason = reason;
  }

  /** A phrase for people; empty for OK. */
  public String reason() {
    return reason;
  }
}

package org.plainview.recognition.pixels;

/** Whether a camera's picture can be measured, and if not, why. Only OK comes with numbers. */
public enum Quality {
  OK(""),
  STARTING("The stream is being opened"),
  NO_SIGNAL("The stream cannot be opened or has ended; trying again"),
  STALE("No new picture has come for some seconds"),
  FROZEN("The picture has not changed at all for some seconds"),
  DARK("The picture is too dark to see people"),
  BLURRED("The picture is too blurred to see people");

  private final String reason;

  Quality(String reason) {
    this.reason = reason;
  }

  /** A phrase for people; empty for OK. */
  public String reason() {
    return reason;
  }
}

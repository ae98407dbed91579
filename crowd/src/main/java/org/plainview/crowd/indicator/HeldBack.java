package org.plainview.crowd.indicator;

/** Why a zone cannot reach the levels that it would otherwise, as a phrase for people. */
public enum HeldBack {
  UNCALIBRATED("The camera is not calibrated, so Act and Critical cannot be reached."),
  UNTESTED("The camera has no acceptance test, so Act and Critical cannot be reached."),
  ALONE("Only one independent indicator calls for Critical; a second has to agree.");

  private final String reason;

  HeldBack(String reason) {
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}

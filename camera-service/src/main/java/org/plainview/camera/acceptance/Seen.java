package org.plainview.camera.acceptance;

/** What a camera said of a zone at one moment. */
sealed interface Seen {

  /** So many people, as its detector counted them, before any correction. */
  record Counted(double people) implements Seen {}

  /** Fewer than its floor. */
  record BelowFloor() implements Seen {}

  /** Nothing that can be used: no reading, or none of good quality. */
  record Nothing() implements Seen {}
}

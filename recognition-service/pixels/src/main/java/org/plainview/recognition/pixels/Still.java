package org.plainview.recognition.pixels;

/** What came of asking for a calibration still. */
public sealed interface Still {

  /**
   * The place without people: the one picture that ever leaves this package, to be shown once and kept nowhere.
   *
   * @param png its file, made in memory
   */
  record Clear(byte[] png) implements Still {}

  /** Somebody stood still for so long that the median shows them, so nobody is shown anything. */
  record PeopleRemain() implements Still {}

  /** The stream gave too few pictures in time, or too bad ones; {@code quality} says how. */
  record Unusable(Quality quality) implements Still {}
}

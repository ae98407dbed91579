package org.plainview.camera.stream;

/** What became of checking a stream address. */
public sealed interface StreamCheck {

  /** It may be used. */
  record Usable(StreamAddress address) implements StreamCheck {}

  /**
   * It is not an address that a camera can have.
   *
   * @param reason for people; does not repeat the address
   */
  record Malformed(String reason) implements StreamCheck {}

  /**
   * It leads where this deployment does not go.
   *
   * @param reason for people; does not repeat the address
   */
  record Forbidden(String reason) implements StreamCheck {}
}

package org.plainview.bench;

/** The benchmark lacks something that the message names; nothing was measured. */
public class CannotRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotRunException(String message) {
    super(message);
  }
}

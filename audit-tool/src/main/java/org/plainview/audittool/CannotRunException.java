package org.plainview.audittool;

/** A command lacks something. The message is for the person who called it: a sentence that says what. */
public class CannotRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotRunException(String message) {
    super(message);
  }

  public CannotRunException(String message, Throwable cause) {
    super(message, cause);
  }
}

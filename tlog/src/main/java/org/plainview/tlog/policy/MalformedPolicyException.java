package org.plainview.tlog.policy;

/** Text that is not a policy. */
public final class MalformedPolicyException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  MalformedPolicyException(int line, String problem) {
    super("Line " + line + ": " + problem);
    this.line = line;
  }

  /** Where it is wrong, from 1; what is missing is missing on the last line. */
  public int line() {
    return line;
  }
}

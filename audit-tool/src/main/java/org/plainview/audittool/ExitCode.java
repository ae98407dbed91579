package org.plainview.audittool;

/** What the exit code of a command says. */
public final class ExitCode {
  public static final int YES = 0;
  public static final int NO = 1;
  public static final int CANNOT_TELL = 2;

  private ExitCode() {}
}

package org.plainview.tlog.export;

/** A file of an export is not what it should be. */
final class DamagedFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String problem;

  DamagedFileException(String file, String problem) {
    super(file + ": " + problem);
    this.file = file;
    this.problem = problem;
  }

  ExportOutcome.Damaged outcome() {
    return new ExportOutcome.Damaged(file, problem);
  }
}

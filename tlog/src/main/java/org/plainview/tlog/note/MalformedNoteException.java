package org.plainview.tlog.note;

/** Text that is not what it should be: a note, a signature line, a key, a checkpoint or a proof. */
public final class MalformedNoteException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;

  /** The message is a sentence for a person; it never holds a secret. */
  public MalformedNoteException(String problem) {
    super(problem);
    this.problem = problem;
  }

  @Override
  public String getMessage() {
    return problem;
  }
}

package org.plainview.audit.publish;

import org.jspecify.annotations.Nullable;

/** The log does not verify. The service must not start on it: whatever it added would look as if all were well. */
final class DamagedLogException extends IllegalStateException {

  private static final String ADVICE =
      ". The audit service does not start on a log that does not verify. Keep the database and the log's folder as they"
          + " are, tell oversight, and look with: plainview audit verify";

  DamagedLogException(String problem) {
    this(problem, null);
  }

  DamagedLogException(String problem, @Nullable Throwable cause) {
    super(problem + ADVICE, cause);
  }
}

package org.plainview.audit.publish;

import org.jspecify.annotations.Nullable;

/**
 * How publication goes.
 *
 * @param problem why it does not; null while it does
 */
record LogStatus(State state, @Nullable String problem) {

  /** Whether new entries reach the public. */
  enum State {
    PUBLISHING,
    WAITING_FOR_WITNESSES,
    FAILING
  }

  static LogStatus publishing() {
    return new LogStatus(State.PUBLISHING, null);
  }

  static LogStatus waiting(String problem) {
    return new LogStatus(State.WAITING_FOR_WITNESSES, problem);
  }

  static LogStatus failing(String problem) {
    return new LogStatus(State.FAILING, problem);
  }
}

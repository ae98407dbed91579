package org.plainview.audit.publish;

import java.io.IOException;

/** Hears of each step of a round. */
@FunctionalInterface
interface Steps {

  /**
   * @throws IOException to end the round here
   */
  void reached(Step step) throws IOException;
}

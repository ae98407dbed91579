package org.plainview.recognition;

import java.io.IOException;
import java.nio.file.Path;
import org.plainview.recognition.support.Footage;

/** On a simulated square, wherever the tests run. */
class EgressIT extends EgressInspection {

  @Override
  Footage footage(Path folder) throws IOException {
    return Footage.simulated(folder);
  }
}

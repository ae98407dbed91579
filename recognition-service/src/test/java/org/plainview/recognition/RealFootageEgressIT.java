package org.plainview.recognition;

import java.nio.file.Path;
import org.plainview.recognition.support.Footage;

/** On a real road and with a real model, where both are beside the project. */
class RealFootageEgressIT extends EgressInspection {

  @Override
  Footage footage(Path folder) {
    return Footage.real();
  }
}

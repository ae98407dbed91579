package org.plainview.recognition.worker;

import java.time.Duration;
import org.plainview.recognition.pixels.DetectorProfile;
import org.plainview.recognition.pixels.Scene;

/** What to do about a camera that may be analysed. */
sealed interface Plan {

  /**
   * Watch it.
   *
   * @param address a secret; plain, for FFmpeg
   */
  record Watch(String address, Scene scene, DetectorProfile detector, Duration samplePeriod) implements Plan {

    /** Leaves the address out. */
    @Override
    public String toString() {
      return "Watch[" + scene + "]";
    }
  }

  /** It cannot be analysed here, for a reason that people may read. */
  record Impossible(String reason) implements Plan {}
}

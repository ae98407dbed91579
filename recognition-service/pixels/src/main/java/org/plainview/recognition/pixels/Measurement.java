package org.plainview.recognition.pixels;

import java.time.Instant;
import java.util.List;

/**
 * One analysed picture, reduced to what may leave.
 *
 * @param observedAt when the picture arrived
 * @param zones empty unless the quality is OK
 */
public record Measurement(Instant observedAt, Quality quality, List<ZoneMeasure> zones) {

  public Measurement {
    zones = List.copyOf(zones);
    if (quality != Quality.OK && !zones.isEmpty()) {
      throw new IllegalArgumentException("A picture that cannot be measured has no numbers");
    }
  }
}

package org.plainview.crowd.field;

import java.util.List;

/**
 * Fields of the same cells at a steady rate.
 *
 * @param startS when the first one was, in seconds of the recording
 */
public record FieldSeries(GroundCells cells, double startS, double samplesPerSecond, List<GroundField> fields) {

  public FieldSeries {
    if (!(samplesPerSecond > 0) || !Double.isFinite(startS)) {
      throw new IllegalArgumentException("A series needs a start and a rate");
    }
    fields = List.copyOf(fields);
  }

  /** When a field was, in seconds of the recording. */
  public double timeS(int index) {
    return startS + index / samplesPerSecond;
  }
}

package org.plainview.recognition.pixels;

import java.util.ArrayList;
import java.util.List;

/**
 * The edges of a view per cell of a {@link ViewSignature}, averaged over the times at which it was seen: what stays
 * keeps its strength, people who stand somewhere for a while are spread thin. Not thread-safe.
 */
final class SteadyView {

  private final int rows;
  private final float[] strengths;

  private SteadyView(int rows, float[] strengths) {
    this.rows = rows;
    this.strengths = strengths;
  }

  static SteadyView of(EdgeField field) {
    int cells = field.rows() * Thumbnail.COLUMNS;
    float[] strengths = new float[cells * ViewSignature.DIRECTIONS];
    for (int cell = 0; cell < cells; cell++) {
      for (int direction = 0; direction < ViewSignature.DIRECTIONS; direction++) {
        strengths[cell * ViewSignature.DIRECTIONS + direction] = field.strength(direction, x(cell), y(cell));
      }
    }
    return new SteadyView(field.rows(), strengths);
  }

  /**
   * @throws IllegalArgumentException when its grid is another than this version's
   */
  static SteadyView of(ViewSignature signature) {
    if (signature.columns() != Thumbnail.COLUMNS) {
      throw new IllegalArgumentException("A view has " + Thumbnail.COLUMNS + " columns");
    }
    float[] strengths = new float[signature.edges().size() * ViewSignature.DIRECTIONS];
    for (int i = 0; i < strengths.length; i++) {
      strengths[i] = signature.strength(i / ViewSignature.DIRECTIONS, i % ViewSignature.DIRECTIONS);
    }
    return new SteadyView(signature.rows(), strengths);
  }

  /** The horizontal place of a cell's middle, in pixels of the thumbnail. */
  static int x(int cell) {
    return cell % Thumbnail.COLUMNS * Thumbnail.CELL + Thumbnail.CELL / 2;
  }

  static int y(int cell) {
    return cell / Thumbnail.COLUMNS * Thumbnail.CELL + Thumbnail.CELL / 2;
  }

  int rows() {
    return rows;
  }

  float strength(int cell, int direction) {
    return strengths[cell * ViewSignature.DIRECTIONS + direction];
  }

  /** Takes in how the view looks now; both have as many rows. */
  void blend(SteadyView now, double share) {
    for (int i = 0; i < strengths.length; i++) {
      strengths[i] += (float) share * (now.strengths[i] - strengths[i]);
    }
  }

  ViewSignature signature() {
    List<Integer> cells = new ArrayList<>();
    int[] rounded = new int[ViewSignature.DIRECTIONS];
    for (int cell = 0; cell < rows * Thumbnail.COLUMNS; cell++) {
      for (int direction = 0; direction < rounded.length; direction++) {
        rounded[direction] = Math.round(strength(cell, direction));
      }
      cells.add(ViewSignature.packed(rounded));
    }
    return new ViewSignature(Thumbnail.COLUMNS, cells);
  }
}

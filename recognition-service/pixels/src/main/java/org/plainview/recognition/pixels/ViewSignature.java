package org.plainview.recognition.pixels;

import java.util.List;

/**
 * What a view without people looks like, as coarse as is enough to tell that the camera was moved: per cell of a
 * grid the strengths of its edges in four directions, 4 bits each. Positions inside a cell and brightness are not
 * in it, so that no picture can be made of it.
 *
 * @param columns of the grid
 * @param edges row by row; bits 0 to 3 are edges that rise from left to right, then on in steps of 45 degrees
 */
public record ViewSignature(int columns, List<Integer> edges) {

  static final int DIRECTIONS = 4;
  static final int MOST = 15;
  private static final int BITS = 4;

  public ViewSignature {
    edges = List.copyOf(edges);
    if (columns < 1 || edges.isEmpty() || edges.size() % columns != 0) {
      throw new IllegalArgumentException("The cells do not fill the grid");
    }
  }

  int rows() {
    return edges.size() / columns;
  }

  int strength(int cell, int direction) {
    return edges.get(cell) >> BITS * direction & MOST;
  }

  static int packed(int... strengths) {
    int packed = 0;
    for (int direction = 0; direction < DIRECTIONS; direction++) {
      packed |= strengths[direction] << BITS * direction;
    }
    return packed;
  }
}

package org.plainview.recognition.pixels;

/**
 * Edges of a thumbnail around each of its pixels, in four directions: the root of the mean gradient in a box of
 * two cells' width, so that strong edges do not drown weak ones.
 */
final class EdgeField {

  /** Half the width of the box around a pixel. */
  private static final int REACH = 4;

  private static final double SCALE = 2;

  private final int height;
  private final float[][] strength = new float[ViewSignature.DIRECTIONS][];

  private EdgeField(int height) {
    this.height = height;
  }

  static EdgeField of(Thumbnail picture) {
    EdgeField field = new EdgeField(picture.height());
    float[][] gradients = gradients(picture);
    for (int direction = 0; direction < gradients.length; direction++) {
      field.strength[direction] = rootOfBoxMean(gradients[direction], picture.height());
    }
    return field;
  }

  private static float[][] gradients(Thumbnail picture) {
    int width = Thumbnail.WIDTH;
    float[] luma = picture.luma();
    float[][] gradients = new float[ViewSignature.DIRECTIONS][luma.length];
    for (int y = 1; y < picture.height() - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int at = y * width + x;
        float across = luma[at + 1] - luma[at - 1];
        float down = luma[at + width] - luma[at - width];
        float squares = across * across + down * down;
        if (squares > 0) {
          // The cosine and sine of twice the angle: an edge has no front and back.
          float size = (float) Math.sqrt(squares);
          float upright = (across * across - down * down) / size;
          float slanted = 2 * across * down / size;
          gradients[0][at] = Math.max(0, upright);
          gradients[1][at] = Math.max(0, slanted);
          gradients[2][at] = Math.max(0, -upright);
          gradients[3][at] = Math.max(0, -slanted);
        }
      }
    }
    return gradients;
  }

  private static float[] rootOfBoxMean(float[] values, int height) {
    int width = Thumbnail.WIDTH;
    float[] sums = new float[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      float row = 0;
      for (int x = 0; x < width; x++) {
        row += values[y * width + x];
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    float[] roots = new float[values.length];
    for (int y = 0; y < height; y++) {
      int top = Math.max(0, y - REACH);
      int bottom = Math.min(height, y + REACH);
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - REACH);
        int right = Math.min(width, x + REACH);
        float sum =
            sums[bottom * (width + 1) + right] - sums[top * (width + 1) + right]
                - sums[bottom * (width + 1) + left] + sums[top * (width + 1) + left];
        float mean = Math.max(0, sum) / ((bottom - top) * (right - left));
        roots[y * width + x] = (float) Math.min(ViewSignature.MOST, SCALE * Math.sqrt(mean));
      }
    }
    return roots;
  }

  int height() {
    return height;
  }

  int rows() {
    return height / Thumbnail.CELL;
  }

  /** In the units of {@link ViewSignature}, at a pixel of the thumbnail. */
  float strength(int direction, int x, int y) {
    return strength(direction, y * Thumbnail.WIDTH + x);
  }

  float strength(int direction, int pixel) {
    return strength[direction][pixel];
  }
}

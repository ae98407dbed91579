package org.plainview.recognition.pixels;

import java.util.Arrays;
import java.util.List;

/**
 * The temporal median of pictures, channel by channel: whatever was at a pixel in less than half of them is gone.
 */
final class StillMedian {

  private StillMedian() {}

  /**
   * @param pictures an odd number, of one size; the result is a new picture with the time of the last
   */
  static Picture of(List<Picture> pictures) {
    Picture last = pictures.getLast();
    byte[] median = new byte[last.bgr().length];
    byte[][] rows = pictures.stream().map(Picture::bgr).toArray(byte[][]::new);
    byte[] values = new byte[rows.length];
    for (int at = 0; at < median.length; at++) {
      for (int i = 0; i < rows.length; i++) {
        // Bytes sort as signed numbers; with the top bit turned they sort by brightness.
        values[i] = (byte) (rows[i][at] ^ 0x80);
      }
      Arrays.sort(values);
      median[at] = (byte) (values[rows.length / 2] ^ 0x80);
    }
    return new Picture(median, last.size(), last.at());
  }
}

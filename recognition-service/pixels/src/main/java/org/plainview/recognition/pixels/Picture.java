package org.plainview.recognition.pixels;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.ImageSize;

/**
 * One picture in memory: packed rows of blue, green, red bytes. Whoever holds it may read it and must let go
 * of it soon.
 *
 * @param at when it arrived
 * @param motion it and another of half a second before, small and grey; null when there was none
 */
record Picture(byte[] bgr, ImageSize size, Instant at, @Nullable GreyPair motion) {

  static final int CHANNELS = 3;

  Picture(byte[] bgr, ImageSize size, Instant at) {
    this(bgr, size, at, null);
  }

  Picture with(@Nullable GreyPair pair) {
    return new Picture(bgr, size, at, pair);
  }

  Picture at(Instant when) {
    return new Picture(bgr, size, when, motion);
  }

  /**
   * Copies rows that are {@code strideBytes} apart: decoders pad them.
   *
   * @param room of a picture that is done with, which is written over when it is as large
   */
  static Picture copyOf(ByteBuffer rows, int strideBytes, ImageSize size, Instant at, byte @Nullable [] room) {
    int rowBytes = size.width() * CHANNELS;
    int bytes = rowBytes * size.height();
    byte[] bgr = room != null && room.length == bytes ? room : new byte[bytes];
    for (int row = 0; row < size.height(); row++) {
      rows.get(row * strideBytes, bgr, row * rowBytes, rowBytes);
    }
    return new Picture(bgr, size, at);
  }

  /** Brightness of a pixel, 0 to 255 (BT.601 weights in 1/256). */
  int luma(int x, int y) {
    int at = (y * size.width() + x) * CHANNELS;
    return (29 * (bgr[at] & 0xff) + 150 * (bgr[at + 1] & 0xff) + 77 * (bgr[at + 2] & 0xff)) >> 8;
  }
}

package org.plainview.recognition.pixels;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture as a PNG file in memory (W3C PNG, third edition: 8-bit RGB, filter Sub). Usual encoders bring files and
 * caches with them, which nothing that sees a picture may reach.
 */
final class StillPng {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte FILTER_SUB = 1;
  private static final int CHUNK_OVERHEAD = 12;

  private StillPng() {}

  static byte[] of(Picture picture) {
    int width = picture.size().width();
    int height = picture.size().height();
    byte[] header = new byte[13];
    putInt(header, 0, width);
    putInt(header, 4, height);
    header[8] = 8;
    header[9] = 2;
    byte[] data = deflated(filtered(picture, width, height));
    byte[] png = new byte[SIGNATURE.length + 3 * CHUNK_OVERHEAD + header.length + data.length];
    System.arraycopy(SIGNATURE, 0, png, 0, SIGNATURE.length);
    int at = SIGNATURE.length;
    at = chunk(png, at, "IHDR", header);
    at = chunk(png, at, "IDAT", data);
    int end = chunk(png, at, "IEND", new byte[0]);
    return end == png.length ? png : Arrays.copyOf(png, end);
  }

  /** Each row behind the number of its filter, each byte as the difference to the pixel before it. */
  private static byte[] filtered(Picture picture, int width, int height) {
    byte[] bgr = picture.bgr();
    byte[] rows = new byte[(width * Picture.CHANNELS + 1) * height];
    int out = 0;
    for (int y = 0; y < height; y++) {
      rows[out++] = FILTER_SUB;
      for (int x = 0; x < width; x++) {
        int at = (y * width + x) * Picture.CHANNELS;
        for (int channel = 2; channel >= 0; channel--) {
          int before = x == 0 ? 0 : bgr[at + channel - Picture.CHANNELS];
          rows[out++] = (byte) (bgr[at + channel] - before);
        }
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] plain) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(plain);
      deflater.finish();
      byte[] out = new byte[plain.length + plain.length / 1000 + 64];
      int length = 0;
      while (!deflater.finished()) {
        if (length == out.length) {
          out = Arrays.copyOf(out, out.length * 2);
        }
        length += deflater.deflate(out, length, out.length - length);
      }
      return Arrays.copyOf(out, length);
    }
  }

  private static int chunk(byte[] png, int at, String type, byte[] data) {
    putInt(png, at, data.length);
    for (int i = 0; i < type.length(); i++) {
      png[at + 4 + i] = (byte) type.charAt(i);
    }
    System.arraycopy(data, 0, png, at + 8, data.length);
    CRC32 crc = new CRC32();
    crc.update(png, at + 4, 4 + data.length);
    putInt(png, at + 8 + data.length, (int) crc.getValue());
    return at + CHUNK_OVERHEAD + data.length;
  }

  private static void putInt(byte[] to, int at, int value) {
    for (int i = 0; i < 4; i++) {
      to[at + i] = (byte) (value >>> (24 - 8 * i));
    }
  }
}

package org.plainview.tlog.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plainview.tlog.tile.LogPath.BundleFile;

/** The content of an entry bundle: each entry behind its length, a big-endian uint16. */
public final class EntryBundle {
  public static final int MAX_ENTRY_BYTES = 65_535;

  static final int LENGTH_BYTES = 2;

  private EntryBundle() {}

  /**
   * The bundle of these entries, in their order.
   *
   * @throws IllegalArgumentException unless there are 1 to 256, none longer than {@link #MAX_ENTRY_BYTES}
   */
  public static byte[] encode(List<byte[]> entries) {
    if (entries.isEmpty() || entries.size() > LogPath.FULL_WIDTH) {
      throw new IllegalArgumentException("A bundle has 1 to 256 entries, not " + entries.size());
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      append(content, entry);
    }
    return content.toByteArray();
  }

  /**
   * The entries of a bundle.
   *
   * @throws MalformedLogException unless the content is exactly {@code width} entries and nothing else
   */
  public static List<byte[]> decode(byte[] content, int width) throws MalformedLogException {
    List<byte[]> entries = new ArrayList<>();
    int at = 0;
    while (at < content.length) {
      int start = at + LENGTH_BYTES;
      int end = start > content.length ? start : start + lengthAt(content, at);
      if (end > content.length) {
        throw new MalformedLogException("Entry " + entries.size() + " of the bundle is cut short");
      }
      if (entries.size() == width) {
        throw new MalformedLogException("The bundle goes on behind its " + width + " entries");
      }
      entries.add(Arrays.copyOfRange(content, start, end));
      at = end;
    }
    if (entries.size() != width) {
      throw new MalformedLogException("The bundle has " + entries.size() + " entries instead of " + width);
    }
    return entries;
  }

  /**
   * Reads the entries of a bundle; those of a partial bundle that is gone from the full one in its place.
   *
   * @throws MalformedLogException when there is neither, or it is no bundle of its width
   */
  public static List<byte[]> read(LogFiles files, BundleFile path) throws IOException {
    Optional<byte[]> content = files.read(path);
    if (content.isPresent()) {
      return decode(content.get(), path);
    }
    Optional<byte[]> full = path.isFull() ? content : files.read(path.full());
    if (full.isEmpty()) {
      throw new MalformedLogException("The log has no " + path.text());
    }
    return decode(full.get(), path.full()).subList(0, path.width());
  }

  static void append(ByteArrayOutputStream content, byte[] entry) {
    checkLength(entry);
    content.write(entry.length >> 8);
    content.write(entry.length);
    content.writeBytes(entry);
  }

  static void checkLength(byte[] entry) {
    if (entry.length > MAX_ENTRY_BYTES) {
      throw new IllegalArgumentException("An entry has at most 65535 bytes, not " + entry.length);
    }
  }

  private static List<byte[]> decode(byte[] content, BundleFile path) throws MalformedLogException {
    try {
      return decode(content, path.width());
    } catch (MalformedLogException malformed) {
      throw new MalformedLogException(path.text() + ": " + malformed.getMessage());
    }
  }

  private static int lengthAt(byte[] content, int at) {
    return Byte.toUnsignedInt(content[at]) << 8 | Byte.toUnsignedInt(content[at + 1]);
  }
}

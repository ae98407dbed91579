package org.plainview.tlog.tile;

import java.io.ByteArrayOutputStream;
import org.plainview.tlog.tile.LogPath.BundleFile;

/** The entry bundle at the end of a log, while it fills. Not safe for use by several threads. */
final class BundleEdge {
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private long index;
  private int width;

  BundleEdge(long index) {
    this.index = index;
  }

  int width() {
    return width;
  }

  void append(byte[] entry) {
    EntryBundle.append(content, entry);
    width++;
  }

  /** Its file as it is now, when it has any entry. */
  BundleFile file() {
    return new BundleFile(index, width);
  }

  byte[] content() {
    return content.toByteArray();
  }

  /** Goes on to the next bundle once this one is full. */
  void startNext() {
    index++;
    width = 0;
    content.reset();
  }
}

package org.plainview.tlog.verify;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.tile.LogFiles;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.LogPath.TileFile;
import org.plainview.tlog.tile.MalformedLogException;
import org.plainview.tlog.tile.TileWidths;

/**
 * Reads the tiles and bundles of a log of one size as they are, damaged or not. Where a partial file is gone, the full
 * one in its place serves. Safe for use by several threads when the files are.
 */
final class LogReader {
  private final LogFiles files;
  private final long size;

  LogReader(LogFiles files, long size) {
    this.files = files;
    this.size = size;
  }

  /** The first {@code width} hashes of a tile. */
  TileContent tile(int level, long index, int width) throws MissingFileException, IOException {
    TileFile path = new TileFile(level, index, width(level, index));
    Optional<byte[]> content = content(path);
    if (content.isEmpty() && !path.isFull()) {
      path = path.full();
      content = content(path);
    }
    if (content.isEmpty()) {
      throw new MissingFileException(new TileFile(level, index, width(level, index)), index << Cell.bits(level + 1));
    }
    return new TileContent(path, hashes(content.get(), width));
  }

  /** The first {@code width} entries of a bundle. */
  BundleContent bundle(long index, int width) throws MissingFileException, IOException {
    BundleFile path = new BundleFile(index, width(0, index));
    Optional<byte[]> content = content(path);
    if (content.isEmpty() && !path.isFull()) {
      path = path.full();
      content = content(path);
    }
    if (content.isEmpty()) {
      throw new MissingFileException(new BundleFile(index, width(0, index)), index * LogPath.FULL_WIDTH);
    }
    return BundleContent.read(path, content.get(), width);
  }

  /** The content; of a file that is too long for its name, nothing, since it is another file. */
  private Optional<byte[]> content(LogPath path) throws IOException {
    try {
      return files.read(path).map(content -> content.length > path.maxBytes() ? new byte[0] : content);
    } catch (MalformedLogException tooLong) {
      return Optional.of(new byte[0]);
    }
  }

  private int width(int level, long index) {
    boolean full = index < TileWidths.fullTiles(level, size);
    return full ? LogPath.FULL_WIDTH : TileWidths.partialWidth(level, size);
  }

  private static @Nullable Hash[] hashes(byte[] content, int width) {
    @Nullable Hash[] hashes = new @Nullable Hash[width];
    int whole = Math.min(width, content.length / Hash.BYTES);
    for (int i = 0; i < whole; i++) {
      hashes[i] = Hash.at(content, i * Hash.BYTES);
    }
    return hashes;
  }
}

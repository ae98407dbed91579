package org.plainview.tlog.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log's files in memory, and what was asked of them. */
final class MemoryFiles implements LogFiles {
  final Map<LogPath, byte[]> files = new HashMap<>();
  final List<LogPath> reads = new ArrayList<>();

  @Override
  public Optional<byte[]> read(LogPath path) {
    reads.add(path);
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  void put(Map<LogPath, byte[]> more) {
    files.putAll(more);
  }
}

package org.plainview.tlog.tile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainview.tlog.merkle.CompactTree;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.LogPath.TileFile;

/**
 * What a log must write when it grows. It keeps the right edge of the log in memory, so that only opening it reads
 * files; it never writes any. Not safe for use by several threads.
 *
 * <p>Each {@link #append} takes for granted that the files of the last one are written. A caller that could not write
 * them writes them again, or drops this growth and opens another.
 */
public final class TileGrowth {
  private final List<TileEdge> edges = new ArrayList<>();
  private final BundleEdge bundle;
  private long size;
  private Hash root;

  /**
   * What a log gained.
   *
   * @param size how many entries the log has now
   * @param root the root of its tree now
   * @param files every tile and bundle that {@link TileWidths#newFiles} names between the two sizes
   */
  public record Step(long size, Hash root, Map<LogPath, byte[]> files) {}

  private TileGrowth(long size, Hash root) {
    this.size = size;
    this.root = root;
    this.bundle = new BundleEdge(TileWidths.fullTiles(0, size));
    for (int level = 0; level < TileWidths.levels(size); level++) {
      edges.add(new TileEdge(level, TileWidths.fullTiles(level, size)));
    }
  }

  /**
   * Goes on from a log of that size and root, whose right edge it reads.
   *
   * @throws MalformedLogException when the edge is incomplete, or is not that of the root; a log must not grow on it
   */
  public static TileGrowth open(LogFiles files, long size, Hash root) throws IOException {
    TileGrowth growth = new TileGrowth(size, root);
    for (int level = 0; level < growth.edges.size(); level++) {
      growth.readTile(files, level);
    }
    Hash found = growth.computeRoot();
    if (!found.equals(root)) {
      throw new MalformedLogException(
          "The right edge of the log at size " + size + " has the root " + found + " instead of " + root);
    }
    growth.readBundle(files);
    return growth;
  }

  public long size() {
    return size;
  }

  public Hash root() {
    return root;
  }

  /**
   * Adds entries, copying them.
   *
   * @throws IllegalArgumentException when one is longer than {@link EntryBundle#MAX_ENTRY_BYTES}; none is added then
   */
  public Step append(List<byte[]> entries) {
    entries.forEach(EntryBundle::checkLength);
    long oldSize = size;
    size = Math.addExact(oldSize, entries.size());
    Map<LogPath, byte[]> files = new LinkedHashMap<>();
    for (byte[] entry : entries) {
      appendEntry(entry, files);
      appendHash(0, TreeHasher.leaf(entry), files);
    }
    addPartialFiles(oldSize, files);
    root = computeRoot();
    return new Step(size, root, files);
  }

  private void appendEntry(byte[] entry, Map<LogPath, byte[]> files) {
    bundle.append(entry);
    if (bundle.width() == LogPath.FULL_WIDTH) {
      files.put(bundle.file(), bundle.content());
      bundle.startNext();
    }
  }

  private void appendHash(int level, Hash hash, Map<LogPath, byte[]> files) {
    if (level == edges.size()) {
      edges.add(new TileEdge(level, 0));
    }
    TileEdge edge = edges.get(level);
    edge.append(hash);
    if (edge.width() == LogPath.FULL_WIDTH) {
      files.put(edge.file(), edge.content());
      appendHash(level + 1, edge.startNext(), files);
    }
  }

  private void addPartialFiles(long oldSize, Map<LogPath, byte[]> files) {
    for (int level = 0; level < edges.size(); level++) {
      TileEdge edge = edges.get(level);
      boolean changed = TileWidths.hashes(level, size) != TileWidths.hashes(level, oldSize);
      if (changed && edge.width() > 0) {
        files.put(edge.file(), edge.content());
      }
    }
    if (size != oldSize && bundle.width() > 0) {
      files.put(bundle.file(), bundle.content());
    }
  }

  /** The edges of the levels, from the top, are together the edge of the whole tree. */
  private Hash computeRoot() {
    List<Hash> edge = new ArrayList<>();
    edges.reversed().forEach(level -> edge.addAll(level.edge()));
    return new CompactTree(size, edge).root();
  }

  private void readTile(LogFiles files, int level) throws IOException {
    int width = TileWidths.partialWidth(level, size);
    if (width == 0) {
      return;
    }
    Tile tile = Tile.read(files, new TileFile(level, TileWidths.fullTiles(level, size), width));
    for (int i = 0; i < width; i++) {
      edges.get(level).append(tile.subtree(0, i));
    }
  }

  /** The bundle is written again when it is full, so its entries must be those that the tree holds. */
  private void readBundle(LogFiles files) throws IOException {
    int width = TileWidths.partialWidth(0, size);
    if (width == 0) {
      return;
    }
    BundleFile file = new BundleFile(TileWidths.fullTiles(0, size), width);
    byte[] leaves = edges.getFirst().content();
    List<byte[]> entries = EntryBundle.read(files, file);
    for (int i = 0; i < width; i++) {
      if (!TreeHasher.leaf(entries.get(i)).equals(Hash.at(leaves, i * Hash.BYTES))) {
        throw new MalformedLogException("Entry " + i + " of " + file.text() + " is not the one in the tree");
      }
      bundle.append(entries.get(i));
    }
  }
}

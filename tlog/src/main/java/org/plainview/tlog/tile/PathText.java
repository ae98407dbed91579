package org.plainview.tlog.tile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.tile.LogPath.TileFile;

/** The text form of {@link LogPath}. */
final class PathText {
  static final String CHECKPOINT = "checkpoint";
  static final int MAX_LEVEL = 63;

  private static final long MAX_INDEX = (1L << 55) - 1;

  // The bounds on digits keep every number inside a long before it is read.
  private static final Pattern TILE =
      Pattern.compile("tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  private PathText() {}

  static Optional<LogPath> parse(String path) {
    if (path.equals(CHECKPOINT)) {
      return Optional.of(new CheckpointFile());
    }
    Matcher matcher = TILE.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String kind = matcher.group(1);
    long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
    String partial = matcher.group(3);
    int width = partial == null ? LogPath.FULL_WIDTH : Integer.parseInt(partial);
    boolean widthIsPartial = width < LogPath.FULL_WIDTH;
    if (index > MAX_INDEX || widthIsPartial != (partial != null)) {
      return Optional.empty();
    }
    LogPath parsed;
    if (kind.equals("entries")) {
      parsed = new BundleFile(index, width);
    } else {
      int level = Integer.parseInt(kind);
      if (level > MAX_LEVEL) {
        return Optional.empty();
      }
      parsed = new TileFile(level, index, width);
    }
    // Refuses what else has the right shape: a level 00, a leading group x000.
    return parsed.text().equals(path) ? Optional.of(parsed) : Optional.empty();
  }

  static void checkBounds(long index, int width) {
    if (index < 0 || index > MAX_INDEX) {
      throw new IllegalArgumentException("An index is 0 to 2^55 - 1, not " + index);
    }
    if (width < 1 || width > LogPath.FULL_WIDTH) {
      throw new IllegalArgumentException("A width is 1 to 256, not " + width);
    }
  }

  /** {@code <N>[.p/<W>]}: the index in groups of three digits, all but the last behind an x. */
  static String place(long index, int width) {
    StringBuilder groups = new StringBuilder(group(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      groups.insert(0, "x" + group(rest % 1000) + "/");
    }
    return width == LogPath.FULL_WIDTH ? groups.toString() : groups + ".p/" + width;
  }

  private static String group(long value) {
    String digits = Long.toString(value);
    return "0".repeat(3 - digits.length()) + digits;
  }
}

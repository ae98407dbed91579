package org.plainview.tlog.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.tile.LogPath.TileFile;
import org.plainview.tlog.verify.Outcome.Damaged;
import org.plainview.tlog.verify.Outcome.Refused;

class EveryFlippedBitTest {

  @Property(tries = 300)
  void isFoundAndTheEntryThatItIsAboutIsNamed(
      @ForAll @IntRange(min = 1, max = 900) int size,
      @ForAll @IntRange(min = 0) int file,
      @ForAll @IntRange(min = 0) int bit)
      throws Exception {
    TestLog log = TestLog.of(size);
    List<LogPath> paths = log.paths();
    paths.sort(Comparator.comparing(LogPath::text));
    LogPath path = paths.get(file % paths.size());
    int length = log.read(path).orElseThrow().length;
    int at = bit / 8 % length;
    long expected = firstEntry(log, path, at);
    log.edit(path.text(), content -> {
      content[at] ^= (byte) (1 << bit % 8);
      return content;
    });

    Outcome outcome = log.verifier().verify();

    if (path instanceof CheckpointFile) {
      assertThat(outcome).isInstanceOf(Refused.class);
    } else {
      assertThat(outcome).isInstanceOfSatisfying(Damaged.class, damaged -> {
        assertThat(damaged.index()).isEqualTo(expected);
        assertThat(damaged.file()).isEqualTo(path);
      });
    }
  }

  private static long firstEntry(TestLog log, LogPath path, int at) throws IOException {
    return switch (path) {
      case CheckpointFile _ -> 0;
      case TileFile tile -> (tile.index() * 256 + at / 32) << 8 * tile.level();
      case BundleFile bundle -> bundle.index() * 256 + entryAt(log.read(bundle).orElseThrow(), at);
    };
  }

  private static int entryAt(byte[] bundle, int at) {
    int entry = 0;
    for (int end = 0; ; entry++) {
      end += 2 + (Byte.toUnsignedInt(bundle[end]) << 8 | Byte.toUnsignedInt(bundle[end + 1]));
      if (at < end) {
        return entry;
      }
    }
  }
}

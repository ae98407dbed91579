package org.plainview.tlog.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.tile.EntryBundle;
import org.plainview.tlog.verify.Outcome.Damaged;
import org.plainview.tlog.verify.Outcome.Incomplete;
import org.plainview.tlog.verify.Outcome.Verified;

/** Whoever can write all files but has no key. The log has 70,000 entries: three levels of tiles. */
class TamperedLogTest {

  private static final int SIZE = 70_000;

  private static TestLog original;

  private TestLog log;

  @BeforeAll
  static void logs() throws Exception {
    original = TestLog.of(SIZE);
  }

  @BeforeEach
  void isCopied() throws Exception {
    log = original.copy();
  }

  private void rewriteBundle(String path, Consumer<List<byte[]>> change) {
    log.edit(path, content -> {
      int width = path.contains(".p/") ? Integer.parseInt(path.replaceAll(".*/", "")) : 256;
      List<byte[]> entries;
      try {
        entries = new ArrayList<>(EntryBundle.decode(content, width));
      } catch (Exception e) {
        throw new AssertionError(e);
      }
      change.accept(entries);
      return EntryBundle.encode(entries);
    });
  }

  private void flip(String path, int at) {
    log.edit(path, content -> {
      content[at] ^= 1;
      return content;
    });
  }

  private static byte[] withHash(byte[] tile, int position, Hash hash) {
    hash.copyTo(tile, position * Hash.BYTES);
    return tile;
  }

  private void assertDamaged(long index, long span, String file) throws Exception {
    assertThat(log.verifier().parallel(3).verify()).isInstanceOfSatisfying(Damaged.class, damaged -> {
      assertThat(damaged.index()).as(damaged.toString()).isEqualTo(index);
      assertThat(damaged.span()).as(damaged.toString()).isEqualTo(span);
      assertThat(damaged.file().text()).as(damaged.toString()).isEqualTo(file);
    });
  }

  @Test
  void anEditedEntryIsNamed() throws Exception {
    rewriteBundle("tile/entries/003", entries -> entries.set(7, TestLog.bytes("entry 9")));

    assertDamaged(3 * 256 + 7, 1, "tile/entries/003");
  }

  @Test
  void theFirstOfSeveralEditedEntriesIsNamed() throws Exception {
    rewriteBundle("tile/entries/200", entries -> entries.set(0, TestLog.bytes("no")));
    rewriteBundle("tile/entries/003", entries -> entries.set(9, TestLog.bytes("no")));
    rewriteBundle("tile/entries/273.p/112", entries -> entries.set(111, TestLog.bytes("no")));

    assertDamaged(3 * 256 + 9, 1, "tile/entries/003");
  }

  @Test
  void theLastEntryCountsToo() throws Exception {
    rewriteBundle("tile/entries/273.p/112", entries -> entries.set(111, TestLog.bytes("no")));

    assertDamaged(SIZE - 1, 1, "tile/entries/273.p/112");
  }

  @Test
  void aDeletedEntryIsNamed() throws Exception {
    rewriteBundle("tile/entries/256", entries -> entries.remove(40));

    assertDamaged(65_536 + 40, 1, "tile/entries/256");
  }

  @Test
  void theFirstOfTwoEntriesThatChangedPlacesIsNamed() throws Exception {
    rewriteBundle("tile/entries/001", entries -> Collections.swap(entries, 10, 20));

    assertDamaged(256 + 10, 1, "tile/entries/001");
  }

  @Test
  void theFirstEntryThatIsCutOffIsNamed() throws Exception {
    rewriteBundle("tile/entries/273.p/112", entries -> entries.subList(100, 112).clear());

    assertDamaged(SIZE - 12, 1, "tile/entries/273.p/112");
  }

  @Test
  void anEntryThatIsCutThroughIsNamed() throws Exception {
    log.edit("tile/entries/000", content -> Arrays.copyOf(content, content.length - 1));

    assertDamaged(255, 1, "tile/entries/000");
  }

  @Test
  void whatFollowsTheLastEntryOfABundleIsNamed() throws Exception {
    log.edit("tile/entries/000", content -> Arrays.copyOf(content, content.length + 1));

    assertDamaged(256, 1, "tile/entries/000");
  }

  @Test
  void aBundleThatIsEmptyIsBadFromItsFirstEntryOn() throws Exception {
    log.edit("tile/entries/005", content -> new byte[0]);

    assertDamaged(5 * 256, 1, "tile/entries/005");
  }

  @Test
  void aChangedHashOfEachLevelIsNamedByTheFirstEntryThatItStandsFor() throws Exception {
    flip("tile/2/000.p/1", 31);
    assertDamaged(0, 65_536, "tile/2/000.p/1");
    flip("tile/2/000.p/1", 31);

    flip("tile/1/001.p/17", 16 * 32);
    assertDamaged(65_536 + 16 * 256, 256, "tile/1/001.p/17");
    flip("tile/1/001.p/17", 16 * 32);

    flip("tile/1/000", 100 * 32 + 5);
    assertDamaged(100 * 256, 256, "tile/1/000");
    flip("tile/1/000", 100 * 32 + 5);

    flip("tile/0/017", 6 * 32);
    assertDamaged(17 * 256 + 6, 1, "tile/0/017");
    flip("tile/0/017", 6 * 32);

    flip("tile/0/273.p/112", 0);
    assertDamaged(SIZE - 112, 1, "tile/0/273.p/112");
    flip("tile/0/273.p/112", 0);

    assertThat(log.verifier().verify()).isInstanceOf(Verified.class);
  }

  @Test
  void anEditedEntryBeforeAChangedHashIsNamedFirst() throws Exception {
    flip("tile/1/000", 100 * 32);
    rewriteBundle("tile/entries/099", entries -> entries.set(255, TestLog.bytes("no")));

    assertDamaged(99 * 256 + 255, 1, "tile/entries/099");
  }

  @Test
  void hashesOfTwoLevelsThatAreWrongInDifferentPlacesAreToldApart() throws Exception {
    flip("tile/1/000", 100 * 32);
    flip("tile/1/000", 200 * 32);
    flip("tile/0/050", 9 * 32);

    assertDamaged(50 * 256 + 9, 1, "tile/0/050");
  }

  @Test
  void aTileThatIsCutShortIsNamedByTheFirstHashThatItLacks() throws Exception {
    log.edit("tile/0/017", content -> Arrays.copyOf(content, 100 * 32 + 3));

    assertDamaged(17 * 256 + 100, 1, "tile/0/017");
  }

  @Test
  void aTileThatIsTooLongIsNoTile() throws Exception {
    log.edit("tile/0/017", content -> Arrays.copyOf(content, content.length + 1));

    assertDamaged(17 * 256, 1, "tile/0/017");
  }

  @Test
  void withoutEntriesAChangedLeafHashCanBeAnyOfItsTile() throws Exception {
    flip("tile/0/017", 6 * 32);

    assertThat(log.verifier().entries(Entries.SKIP).verify())
        .isInstanceOfSatisfying(Damaged.class, damaged -> {
          assertThat(damaged.index()).isEqualTo(17 * 256);
          assertThat(damaged.span()).isEqualTo(256);
        });
  }

  @Test
  void anEntryThatWasRewrittenWithItsHashIsOneOfItsTile() throws Exception {
    byte[] forged = TestLog.bytes("forged");
    rewriteBundle("tile/entries/003", entries -> entries.set(7, forged));
    log.edit("tile/0/003", tile -> withHash(tile, 7, TreeHasher.leaf(forged)));

    assertDamaged(3 * 256, 256, "tile/0/003");
  }

  @Test
  void whatWasRewrittenUpToTheRootIsNotWhatWasSigned() throws Exception {
    TestLog forged = new TestLog();
    List<byte[]> entries = new ArrayList<>(TestLog.entries(0, SIZE));
    entries.set(800, TestLog.bytes("forged"));
    forged.append(entries);
    forged.publish(log.checkpoint());
    log = forged;

    assertDamaged(0, SIZE, "tile/0/273.p/112");
  }

  @Test
  void anEarlierCheckpointNarrowsWhereTheForgedEntryIs() throws Exception {
    TestLog earlier = TestLog.of(700);
    TestLog later = TestLog.of(5_000);
    TestLog forged = new TestLog();
    List<byte[]> entries = new ArrayList<>(TestLog.entries(0, SIZE));
    entries.set(800, TestLog.bytes("forged"));
    forged.append(entries);
    forged.publish(log.checkpoint());

    assertThat(forged.verifier().since(earlier.checkpoint()).verify())
        .isInstanceOfSatisfying(Damaged.class, damaged -> {
          assertThat(damaged.index()).isEqualTo(700);
          assertThat(damaged.span()).isEqualTo(SIZE - 700);
        });
    assertThat(forged.verifier().since(later.checkpoint()).verify())
        .isInstanceOfSatisfying(Damaged.class, damaged -> {
          assertThat(damaged.index()).isZero();
          assertThat(damaged.span()).isEqualTo(5_000);
        });
  }

  @Test
  void aMissingTileBehindAnEditedEntryIsNotTheFirstThatIsWrong() throws Exception {
    rewriteBundle("tile/entries/002", entries -> entries.set(1, TestLog.bytes("no")));
    log.remove("tile/0/100");

    assertDamaged(513, 1, "tile/entries/002");
  }

  @Test
  void anEditedEntryBehindAMissingTileIsNotTheFirstThatIsWrong() throws Exception {
    rewriteBundle("tile/entries/102", entries -> entries.set(1, TestLog.bytes("no")));
    log.remove("tile/0/100");

    assertThat(log.verifier().verify()).isEqualTo(new Incomplete(25_600, TestLog.path("tile/0/100")));
  }

  @Test
  void anEntryWithTheRightHashThatIsNotWhatItMustBeIsNamed() throws Exception {
    EntryCheck check = (index, _) -> index < 12_345 ? Optional.empty() : Optional.of("Back-dated");

    assertThat(log.verifier().check(check).verify())
        .isEqualTo(new Damaged(12_345, 1, "Back-dated", TestLog.path("tile/entries/048")));
  }
}

package org.plainview.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.tile.LogPath.BundleFile;

class EntryBundleTest {

  @Property(tries = 200)
  void entriesComeBackFromTheirBundle(@ForAll @Size(min = 1, max = 256) List<byte[]> entries) throws IOException {
    byte[] content = EntryBundle.encode(entries);

    assertThat(EntryBundle.decode(content, entries.size())).usingRecursiveComparison().isEqualTo(entries);
  }

  @Property(tries = 500)
  void whateverItReadsIsTheOneContentOfItsEntries(
      @ForAll @Size(max = 12) byte[] content, @ForAll @IntRange(min = 1, max = 5) int width) {
    List<byte[]> entries;
    try {
      entries = EntryBundle.decode(content, width);
    } catch (MalformedLogException refused) {
      return;
    }
    assertThat(entries).hasSize(width);
    assertThat(EntryBundle.encode(entries)).isEqualTo(content);
  }

  @Test
  void putsEachEntryBehindItsLength() {
    byte[] longest = new byte[EntryBundle.MAX_ENTRY_BYTES];

    assertThat(EntryBundle.encode(List.of(new byte[] {7, 8}, new byte[0], new byte[] {9})))
        .containsExactly(0, 2, 7, 8, 0, 0, 0, 1, 9);
    assertThat(EntryBundle.encode(List.of(longest))).hasSize(65_537).startsWith(0xff, 0xff);
  }

  @Test
  void refusesWhatNoBundleHolds() {
    byte[] tooLong = new byte[EntryBundle.MAX_ENTRY_BYTES + 1];

    assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.encode(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.encode(List.of(tooLong)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EntryBundle.encode(Collections.nCopies(257, new byte[0])));
  }

  @Test
  void refusesAnotherNumberOfEntries() {
    byte[] three = EntryBundle.encode(TestLog.entries(0, 3));

    assertRefused(three, 2, "goes on behind its 2 entries");
    assertRefused(three, 4, "3 entries instead of 4");
    assertRefused(new byte[0], 1, "0 entries instead of 1");
  }

  @Test
  void refusesBytesTooFewOrTooMany() {
    byte[] three = EntryBundle.encode(TestLog.entries(0, 3));

    assertRefused(Arrays.copyOf(three, three.length - 1), 3, "Entry 2 of the bundle is cut short");
    assertRefused(Arrays.copyOf(three, three.length + 1), 3, "Entry 3 of the bundle is cut short");
    assertRefused(Arrays.copyOf(three, three.length + 2), 3, "goes on behind its 3 entries");
    assertRefused(new byte[] {(byte) 0xff, (byte) 0xff, 1}, 1, "Entry 0 of the bundle is cut short");
  }

  private static void assertRefused(byte[] content, int width, String why) {
    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> EntryBundle.decode(content, width))
        .withMessageContaining(why);
  }

  @Test
  void readsAPartialBundleFromTheFullOneThatReplacedIt() throws IOException {
    MemoryFiles files = TestLog.ofSize(256);

    assertThat(EntryBundle.read(files, new BundleFile(0, 3)))
        .usingRecursiveComparison()
        .isEqualTo(TestLog.entries(0, 3));
    assertThat(files.reads).containsExactly(new BundleFile(0, 3), new BundleFile(0, 256));
  }

  @Test
  void namesTheBundleThatIsMissingOrMalformed() {
    MemoryFiles files = new MemoryFiles();
    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> EntryBundle.read(files, new BundleFile(1_000, 3)))
        .withMessage("The log has no tile/entries/x001/000.p/3");

    files.files.put(new BundleFile(1_000, 256), new byte[] {0, 0});
    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> EntryBundle.read(files, new BundleFile(1_000, 3)))
        .withMessageStartingWith("tile/entries/x001/000: The bundle has 1 entries");
  }
}

package org.plainview.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.merkle.Proofs;

class TileGrowthTest {

  @Property(tries = 25)
  void stepsDoNotShowInTheFiles(@ForAll("steps") List<Integer> steps) throws IOException {
    MemoryFiles grown = new MemoryFiles();
    TileGrowth growth = TestLog.growthFromNothing();
    for (int step : steps) {
      grown.put(checkedStep(growth, step).files());
    }

    assertHoldsTheFilesOf(growth.size(), grown);
  }

  @Property(tries = 25)
  void openingBetweenStepsDoesNotShowInTheFiles(@ForAll("steps") List<Integer> steps) throws IOException {
    MemoryFiles grown = new MemoryFiles();
    long size = 0;
    for (int step : steps) {
      TileGrowth opened = TestLog.open(grown, size);
      grown.put(checkedStep(opened, step).files());
      size = opened.size();
    }

    assertHoldsTheFilesOf(size, grown);
  }

  /** Many small steps and few large ones; some logs end near 70,000. */
  @Provide
  Arbitrary<List<Integer>> steps() {
    Arbitrary<Integer> step =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(0, 40)),
            Tuple.of(4, Arbitraries.of(254, 255, 256, 257, 512)),
            Tuple.of(2, Arbitraries.integers().between(1_000, 5_000)),
            Tuple.of(1, Arbitraries.of(65_535, 65_536, 65_537)));
    return step.list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(steps -> steps.stream().mapToInt(Integer::intValue).sum() <= 70_000);
  }

  @Test
  void growsOneByOneThroughEverySizeToSixHundred() throws IOException {
    MemoryFiles grown = new MemoryFiles();
    TileGrowth growth = TestLog.growthFromNothing();
    for (int size = 1; size <= 600; size++) {
      grown.put(checkedStep(growth, 1).files());
      assertHoldsTheFilesOf(size, grown);
    }
  }

  @Test
  void growsAcrossAFullTileOfFullTiles() throws IOException {
    MemoryFiles grown = TestLog.ofSize(65_530);
    TileGrowth growth = TestLog.open(grown, 65_530);
    for (int step = 0; step < 10; step++) {
      grown.put(checkedStep(growth, 1).files());
    }
    assertHoldsTheFilesOf(65_540, grown);
  }

  @Test
  void aStepOfNothingChangesNothing() {
    TileGrowth growth = TestLog.open(TestLog.ofSize(300), 300);

    TileGrowth.Step step = growth.append(List.of());

    assertThat(step).isEqualTo(new TileGrowth.Step(300, TestLog.TREE.root(300), Map.of()));
  }

  @Test
  void anEntryThatIsTooLongAddsNoneOfItsStep() {
    TileGrowth growth = TestLog.open(TestLog.ofSize(300), 300);
    byte[] tooLong = new byte[EntryBundle.MAX_ENTRY_BYTES + 1];

    assertThatIllegalArgumentException()
        .isThrownBy(() -> growth.append(List.of(TestLog.entries(300, 301).getFirst(), tooLong)));

    checkedStep(growth, 300);
  }

  @Test
  void keepsItsEdgeAndReadsNothingTwice() {
    MemoryFiles files = TestLog.ofSize(300);
    TileGrowth growth = TestLog.open(files, 300);
    files.files.clear();
    files.reads.clear();

    checkedStep(growth, 100);
    checkedStep(growth, 1_000);

    assertThat(files.reads).isEmpty();
  }

  @Test
  void doesNotChangeWithTheEntriesAfterwards() {
    TileGrowth growth = TestLog.growthFromNothing();
    List<byte[]> entries = TestLog.entries(0, 3);
    growth.append(entries);
    entries.forEach(entry -> entry[0]++);

    TileGrowth.Step step = growth.append(TestLog.entries(3, 4));

    assertHolds(TestLog.ofSize(4).files, step.files());
  }

  private static TileGrowth.Step checkedStep(TileGrowth growth, int entries) {
    long oldSize = growth.size();
    long size = oldSize + entries;
    TileGrowth.Step step = growth.append(TestLog.entries(oldSize, size));

    assertThat(step.size()).isEqualTo(growth.size()).isEqualTo(size);
    assertThat(step.root()).isEqualTo(growth.root()).isEqualTo(TestLog.TREE.root(size));
    assertThat(step.files().keySet()).isEqualTo(TileWidths.newFiles(oldSize, size).collect(Collectors.toSet()));
    return step;
  }

  private static void assertHoldsTheFilesOf(long size, MemoryFiles grown) throws IOException {
    assertHolds(TestLog.ofSize(size).files, grown.files);
    assertThat(Proofs.root(size, new TileHashes(grown, size))).isEqualTo(TestLog.TREE.root(size));
  }

  private static void assertHolds(Map<LogPath, byte[]> expected, Map<LogPath, byte[]> actual) {
    expected.forEach((path, content) -> assertThat(actual.get(path)).as(path.text()).isEqualTo(content));
  }
}

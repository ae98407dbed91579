package org.plainview.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompactTreeTest {
  private final NaiveTree naive = new NaiveTree(NaiveTree::entry);

  @Test
  void hasTheRootOfTheDefinitionAtEverySize() {
    CompactTree tree = new CompactTree();
    for (long size = 0; size <= 2_100; size++) {
      assertThat(tree.size()).isEqualTo(size);
      assertThat(tree.root()).as("root at size %d", size).isEqualTo(naive.root(size));
      tree.append(naive.hash(0, size));
    }
  }

  @Test
  void goesOnFromItsEdgeWhereItLeftOff() {
    CompactTree tree = new CompactTree();
    for (long size = 0; size <= 300; size++) {
      CompactTree restored = new CompactTree(size, tree.edge());
      assertThat(restored.root()).isEqualTo(tree.root());
      tree.append(naive.hash(0, size));
      restored.append(naive.hash(0, size));
      assertThat(restored.edge()).as("edge at size %d", size + 1).isEqualTo(tree.edge());
    }
  }

  @Test
  void listsTheLargestSubtreeFirst() {
    CompactTree tree = new CompactTree();
    for (long leaf = 0; leaf < 7; leaf++) {
      tree.append(naive.hash(0, leaf));
    }

    assertThat(tree.edge()).containsExactly(naive.hash(2, 0), naive.hash(1, 2), naive.hash(0, 6));
  }

  @Test
  void aCopyGrowsAlone() {
    CompactTree tree = new CompactTree();
    tree.append(naive.hash(0, 0));
    CompactTree copy = tree.copy();
    List<Hash> edge = tree.edge();
    copy.append(naive.hash(0, 1));

    assertThat(tree.root()).isEqualTo(naive.root(1));
    assertThat(copy.root()).isEqualTo(naive.root(2));
    assertThat(edge).containsExactly(naive.hash(0, 0));
  }

  @Test
  void refusesAnEdgeThatItsSizeCannotHave() {
    Hash hash = TreeHasher.empty();

    assertThatIllegalArgumentException().isThrownBy(() -> new CompactTree(-1, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new CompactTree(0, List.of(hash)));
    assertThatIllegalArgumentException().isThrownBy(() -> new CompactTree(3, List.of(hash)));
    assertThatIllegalArgumentException().isThrownBy(() -> new CompactTree(4, List.of(hash, hash)));
  }

  @Test
  void stopsAtTheLargestSizeWithoutHarm() {
    CompactTree tree = new CompactTree(Long.MAX_VALUE, Collections.nCopies(63, TreeHasher.empty()));
    Hash root = tree.root();

    assertThatThrownBy(() -> tree.append(TreeHasher.empty())).isInstanceOf(ArithmeticException.class);

    assertThat(tree.root()).isEqualTo(root);
  }
}

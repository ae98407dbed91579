package org.plainview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainview.audit.AuditServiceIT;
import org.plainview.audit.Drafts;
import org.plainview.audit.entry.Draft;
import org.springframework.beans.factory.annotation.Autowired;

class DurableLeavesIT extends AuditServiceIT {

  private final AuditLog log;
  private final DurableLeaves leaves;

  DurableLeavesIT(@Autowired AuditLog log, @Autowired DurableLeaves leaves) {
    this.log = log;
    this.leaves = leaves;
  }

  @Test
  void givesTheLeavesInTheOrderOfTheirIndexes() {
    List<Draft> drafts = Stream.generate(Drafts::draft).limit(600).toList();
    List<CompletableFuture<Appended>> appends = drafts.stream().map(log::append).toList();
    long first = index(appends.getFirst());

    List<byte[]> found = leaves.leaves(first, index(appends.getLast()) + 1);

    for (int i = 0; i < drafts.size(); i++) {
      int place = (int) (index(appends.get(i)) - first);
      assertThat(new String(found.get(place), StandardCharsets.UTF_8)).contains(drafts.get(i).id().toString());
    }
  }

  @Test
  void refusesWhatIsNotAllThere() {
    index(log.append(Drafts.draft()));
    long size = leaves.size();

    assertThat(leaves.leaves(size, size)).isEmpty();
    assertThatThrownBy(() -> leaves.leaves(0, size + 1_000)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> leaves.leaves(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> leaves.leaves(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static long index(CompletableFuture<Appended> append) {
    return ((Appended.At) append.join()).index();
  }
}

package org.plainview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainview.audit.AuditServiceIT;
import org.plainview.audit.Drafts;
import org.plainview.audit.entry.Draft;
import org.springframework.beans.factory.annotation.Autowired;

class DurableLeavesIT extends AuditServiceIT {

  private static final Duration LONG = Duration.ofDays(1);

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

  @Test
  void tellsWhoWaitsThatTheLogHasGrown() throws Exception {
    long before = leaves.size();
    CompletableFuture<Long> grown = CompletableFuture.supplyAsync(() -> await(before));

    long index = index(log.append(Drafts.draft()));

    assertThat(grown.get(1, TimeUnit.MINUTES)).isGreaterThan(index);
    assertThat(leaves.awaitMoreThan(index - 1, LONG)).isGreaterThan(index);
  }

  @Test
  void seesWhatAnotherInstanceHasAppendedWhenTheTimeIsUp() throws Exception {
    try (Instance other = new Instance(DATABASE, "16MB")) {
      long before = leaves.size();
      long index = index(other.log.append(Drafts.draft()));

      assertThat(leaves.awaitMoreThan(before, Duration.ZERO)).isGreaterThan(index);
      assertThat(other.leaves.awaitMoreThan(Long.MAX_VALUE, Duration.ofMillis(1))).isGreaterThan(index);
    }
  }

  private long await(long known) {
    try {
      return leaves.awaitMoreThan(known, LONG);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long index(CompletableFuture<Appended> append) {
    return ((Appended.At) append.join()).index();
  }
}

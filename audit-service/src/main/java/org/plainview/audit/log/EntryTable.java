package org.plainview.audit.log;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plainview.audit.entry.Draft;
import org.plainview.platform.copy.CopyBuffer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of entries, for its one writer: only ever adds. Not safe for use by several threads. */
@Component
class EntryTable {

  private static final String COPY = "COPY entry (" + ReadyDraft.COLUMNS + ") FROM STDIN (FORMAT binary)";
  private static final int FIRST_CAPACITY = 1 << 16;
  private static final int WARY_BATCHES = 100;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;
  private final CopyBuffer rows = new CopyBuffer(FIRST_CAPACITY);
  private int waryBatches;

  EntryTable(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.json = json;
    this.clock = clock;
  }

  /**
   * Makes the drafts durable, in their order, at the end of the log.
   *
   * @return what became of each; only {@code At} or {@code IdTaken}
   */
  List<Appended> append(List<ReadyDraft> drafts) {
    // Most drafts are new, and to look for each id costs a tenth of an append: the table's own check does, until a
    // repetition is met. Those come in swarms.
    if (waryBatches == 0) {
      try {
        return transaction.execute(_ -> write(drafts, false));
      } catch (DuplicateKeyException e) {
        waryBatches = WARY_BATCHES;
      }
    }
    waryBatches--;
    return transaction.execute(_ -> write(drafts, true));
  }

  private record Head(long size, Instant recordedAt) {}

  private record Placed(long index, Draft draft) {}

  private List<Appended> write(List<ReadyDraft> drafts, boolean lookForIds) {
    Head head = lockHead();
    Map<UUID, KnownEntry> known = lookForIds ? known(drafts) : Map.of();
    Map<UUID, Placed> placed = HashMap.newHashMap(drafts.size());
    List<Appended> results = new ArrayList<>(drafts.size());
    // The clock of another instance may have been ahead of this one.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant recordedAt = now.isAfter(head.recordedAt()) ? now : head.recordedAt();
    long next = head.size();
    rows.begin();
    for (ReadyDraft ready : drafts) {
      Draft draft = ready.draft();
      KnownEntry old = known.get(draft.id());
      if (old != null) {
        results.add(result(old.index(), old.isOf(draft, json)));
        continue;
      }
      Placed place = placed.putIfAbsent(draft.id(), new Placed(next, draft));
      if (place == null) {
        results.add(new Appended.At(next));
        ready.writeTo(rows, next++, recordedAt);
      } else {
        results.add(result(place.index(), place.draft().equals(draft)));
      }
    }
    if (next > head.size()) {
      rows.end();
      jdbc.execute((ConnectionCallback<Long>) connection -> rows.send(connection, COPY));
    }
    return results;
  }

  private static Appended result(long index, boolean same) {
    return same ? new Appended.At(index) : new Appended.IdTaken(index);
  }

  private Head lockHead() {
    return jdbc.queryForObject(
        "SELECT size, recorded_at FROM head FOR UPDATE",
        (row, _) -> new Head(row.getLong(1), Rows.instant(row, "recorded_at")));
  }

  private Map<UUID, KnownEntry> known(List<ReadyDraft> drafts) {
    String[] ids = drafts.stream().map(ready -> ready.draft().id().toString()).toArray(String[]::new);
    Map<UUID, KnownEntry> known = new HashMap<>();
    jdbc.query(
        "SELECT id, index, recorded_at, leaf, salt FROM entry WHERE id = ANY (?::uuid[])",
        row -> {
          known.put(row.getObject("id", UUID.class), KnownEntry.of(row));
        },
        (Object) ids);
    return known;
  }
}

package org.plainview.audit.log;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of entries, for its one writer: only ever inserts. */
@Component
class EntryTable {

  private static final String INSERT =
      """
      INSERT INTO entry (index, id, at, recorded_at, service, actor, roles, duty_purpose, duty_case, action,
                         object_type, object_id, site_id, outcome, request_id, detail)
      SELECT index, id, at, ?, service, actor, string_to_array(roles, ','), duty_purpose, duty_case, action,
             object_type, object_id, site_id, outcome, request_id, detail
      FROM unnest(?::bigint[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::jsonb[])
        AS fresh (index, id, at, service, actor, roles, duty_purpose, duty_case, action,
                  object_type, object_id, site_id, outcome, request_id, detail)
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  EntryTable(
      JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
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
  List<Appended> append(List<Draft> drafts) {
    return transaction.execute(_ -> appendLocked(drafts));
  }

  private List<Appended> appendLocked(List<Draft> drafts) {
    long next = jdbc.sql("SELECT size FROM head FOR UPDATE").query(Long.class).single();
    Map<UUID, Placed> placed = known(drafts);
    List<Placed> fresh = new ArrayList<>();
    List<Appended> results = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      Placed place = placed.get(draft.id());
      if (place == null) {
        place = new Placed(next++, draft);
        placed.put(draft.id(), place);
        fresh.add(place);
      }
      results.add(
          place.draft().equals(draft)
              ? new Appended.At(place.index())
              : new Appended.IdTaken(place.index()));
    }
    if (!fresh.isEmpty()) {
      insert(fresh);
    }
    return results;
  }

  private record Placed(long index, Draft draft) {}

  private Map<UUID, Placed> known(List<Draft> drafts) {
    Map<UUID, Placed> known = new HashMap<>();
    jdbc.sql("SELECT * FROM entry WHERE id = ANY (?::uuid[])")
        .param(drafts.stream().map(draft -> draft.id().toString()).toArray(String[]::new))
        .query(new EntryRows(json))
        .stream()
        .forEach(entry -> known.put(entry.draft().id(), placed(entry)));
    return known;
  }

  private static Placed placed(Entry entry) {
    return new Placed(entry.index(), entry.draft());
  }

  private void insert(List<Placed> fresh) {
    jdbc.sql(INSERT)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(fresh.stream().map(Placed::index).toArray(Long[]::new))
        .param(texts(fresh, draft -> draft.id().toString()))
        .param(texts(fresh, draft -> draft.at().toString()))
        .param(texts(fresh, Draft::service))
        .param(texts(fresh, Draft::actor))
        .param(texts(fresh, draft -> String.join(",", draft.roles())))
        .param(texts(fresh, Draft::dutyPurpose))
        .param(texts(fresh, Draft::dutyCase))
        .param(texts(fresh, Draft::action))
        .param(texts(fresh, Draft::objectType))
        .param(texts(fresh, Draft::objectId))
        .param(texts(fresh, Draft::siteId))
        .param(texts(fresh, draft -> draft.outcome().name()))
        .param(texts(fresh, Draft::requestId))
        .param(texts(fresh, draft -> json.writeValueAsString(draft.detail())))
        .update();
  }

  private static String[] texts(List<Placed> fresh, Function<Draft, String> text) {
    return fresh.stream().map(place -> text.apply(place.draft())).toArray(String[]::new);
  }
}

package org.plainview.audit.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query asks of a row of the table {@code entry}, in SQL. Not safe for use by several threads. */
public final class Conditions {

  private final List<String> texts = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  private Conditions() {}

  /** All that the query names, but for its page. */
  public static Conditions of(Query query) {
    Conditions conditions = new Conditions();
    conditions.add("at >= ?", time(query.from()));
    conditions.add("at < ?", time(query.to()));
    conditions.add("actor = ?", query.actor());
    conditions.add("? = ANY (roles)", query.role());
    conditions.add("starts_with(action, ?)", query.action());
    conditions.add("object_id = ?", query.object());
    conditions.add("duty_case = ?", query.caseNumber());
    return conditions;
  }

  /** One more, unless it has no value. */
  public void add(String text, @Nullable Object value) {
    if (value != null) {
      texts.add(text);
      values.add(value);
    }
  }

  /** The clause with a space before it; empty where there is no condition. */
  public String where() {
    return texts.isEmpty() ? "" : " WHERE " + String.join(" AND ", texts);
  }

  /** For the question marks of the clause, in their order. */
  public List<Object> values() {
    return List.copyOf(values);
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}

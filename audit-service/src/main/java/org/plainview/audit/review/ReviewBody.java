package org.plainview.audit.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.search.Query;

/** What a sample is asked for: so many of the entries that a search with these parameters would find. */
record ReviewBody(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String action,
    @Nullable String role,
    @NotNull @Min(1) @Max(Query.MAX_LIMIT) Integer count) {

  /**
   * @throws org.plainview.platform.problem.ProblemException {@code invalid-fields}
   */
  Query query() {
    return Query.asked(from, to, null, role, action, null, null, count, null);
  }

  /** For the log. */
  static Map<String, String> texts(Query query) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("count", String.valueOf(query.limit()));
    put(texts, "from", query.from());
    put(texts, "to", query.to());
    put(texts, "action", query.action());
    put(texts, "role", query.role());
    return texts;
  }

  private static void put(Map<String, String> texts, String name, @Nullable Object value) {
    if (value != null) {
      texts.put(name, value.toString());
    }
  }
}

package org.plainview.audit.review;

import java.util.List;
import java.util.Map;
import org.plainview.audit.log.EntryRows;
import org.plainview.audit.search.EntryView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The entries of a sample, with what was found. */
@Component
class Items {

  private final JdbcClient jdbc;
  private final FindingTable findings;
  private final JsonMapper json;

  Items(JdbcClient jdbc, FindingTable findings, JsonMapper json) {
    this.jdbc = jdbc;
    this.findings = findings;
    this.json = json;
  }

  /** In the order of the log. */
  List<ReviewView.Item> of(Review review) {
    Map<Long, Finding> found = findings.newest(review.id());
    return jdbc.sql("SELECT " + EntryRows.COLUMNS + " FROM entry WHERE index = ANY (?) ORDER BY index")
        .param(review.items().toArray(Long[]::new))
        .query(new EntryRows(json))
        .list()
        .stream()
        .map(entry -> new ReviewView.Item(entry.index(), EntryView.of(entry, json), found.get(entry.index())))
        .toList();
  }
}

package org.plainview.audit.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.entry.Entry;
import org.plainview.audit.publish.LogView;
import org.plainview.audit.publish.PublishedLog;
import org.plainview.audit.publish.WitnessState;
import org.plainview.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class SearchController {

  private final EntryReader reader;
  private final PublishedLog published;
  private final JsonMapper json;

  SearchController(EntryReader reader, PublishedLog published, JsonMapper json) {
    this.reader = reader;
    this.published = published;
    this.json = json;
  }

  /**
   * @param next cursor of the following page, absent on the last
   * @param total of all pages
   */
  record Page(List<EntryView> items, @Nullable String next, long total) {}

  @GetMapping("/api/audit/entries")
  Page search(
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String role,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String object,
      @RequestParam(name = "case", required = false) @Nullable String caseNumber,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable Long after) {
    Query query = Query.asked(from, to, actor, role, action, object, caseNumber, limit, after);
    List<Entry> found = reader.find(query);
    boolean more = found.size() > limit;
    List<EntryView> items = found.stream().limit(limit).map(this::view).toList();
    String next = more ? String.valueOf(items.getLast().index()) : null;
    return new Page(items, next, reader.count(query));
  }

  @GetMapping("/api/audit/entries/{index}")
  EntryView entry(@PathVariable long index) {
    return reader
        .at(index)
        .map(this::view)
        .orElseThrow(() -> ProblemException.notFound("entry", String.valueOf(index)));
  }

  /**
   * @param size how many entries are durable
   * @param quorum the witness or group that must have cosigned; {@code none} where none must
   */
  record State(
      long size,
      @Nullable Instant firstAt,
      @Nullable Instant lastAt,
      LogView log,
      List<WitnessState> witnesses,
      String quorum) {}

  @GetMapping("/api/audit/state")
  State state() {
    EntryReader.State entries = reader.state();
    return new State(
        entries.size(), entries.firstAt(), entries.lastAt(), published.view(), published.witnesses(), published.quorum());
  }

  private EntryView view(Entry entry) {
    return EntryView.of(entry, json);
  }
}

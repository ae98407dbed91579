package org.plainview.audit.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.entry.Entry;
import org.plainview.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchController {

  private final EntryReader reader;

  SearchController(EntryReader reader) {
    this.reader = reader;
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
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String object,
      @RequestParam(name = "case", required = false) @Nullable String caseNumber,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable Long after) {
    Query query =
        new Query(
            from, to, given(actor), given(action), given(object), given(caseNumber), limit, after);
    List<Entry> found = reader.find(query);
    boolean more = found.size() > limit;
    List<EntryView> items = found.stream().limit(limit).map(EntryView::of).toList();
    String next = more ? String.valueOf(items.getLast().index()) : null;
    return new Page(items, next, reader.count(query));
  }

  @GetMapping("/api/audit/entries/{index}")
  EntryView entry(@PathVariable long index) {
    return reader
        .at(index)
        .map(EntryView::of)
        .orElseThrow(() -> ProblemException.notFound("entry", String.valueOf(index)));
  }

  @GetMapping("/api/audit/state")
  EntryReader.State state() {
    return reader.state();
  }

  /** A form sends what was left blank as an empty text. */
  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}

package org.plainview.audit.review;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.search.Query;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit/reviews")
class ReviewController {

  private final Reviews reviews;
  private final ReviewTable table;
  private final Items items;

  ReviewController(Reviews reviews, ReviewTable table, Items items) {
    this.reviews = reviews;
    this.table = table;
    this.items = items;
  }

  /**
   * @param next cursor of the following page, absent on the last
   * @param total of all pages
   */
  record Page(List<ReviewView> items, @Nullable String next, long total) {}

  @PostMapping
  ResponseEntity<ReviewView> draw(@RequestBody @Valid ReviewBody body, Caller caller) throws InterruptedException {
    Review review = reviews.draw(body.query(), caller);
    return ResponseEntity.created(URI.create("/api/audit/reviews/" + review.id())).body(view(review));
  }

  @GetMapping
  Page list(@RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable Long after) {
    // A list is asked for like one of entries.
    Query page = Query.asked(null, null, null, null, null, null, null, limit, after);
    long before = page.after() == null ? Long.MAX_VALUE : page.after();
    List<Review> found = table.newest(before, limit + 1);
    List<Review> shown = found.stream().limit(limit).toList();
    String next = found.size() > limit ? String.valueOf(shown.getLast().entryIndex()) : null;
    return new Page(shown.stream().map(review -> ReviewView.of(review, null)).toList(), next, table.count());
  }

  @GetMapping("/{reviewId}")
  ReviewView review(@PathVariable UUID reviewId) {
    return view(find(reviewId));
  }

  private ReviewView view(Review review) {
    return ReviewView.of(review, items.of(review));
  }

  private Review find(UUID id) {
    return table.find(id).orElseThrow(() -> ProblemException.notFound("review", id.toString()));
  }
}

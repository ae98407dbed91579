package org.plainview.audit.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.search.EntryView;
import org.plainview.audit.search.Query;

/**
 * A review in JSON.
 *
 * @param wanted how many entries were asked for
 * @param count how many there are: fewer where fewer match
 * @param reviewed how many of them have a finding
 * @param entryIndex the log's entry about the review
 * @param checkpointRoot in base64
 * @param items absent in a list of reviews
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewView(
    UUID id,
    Instant createdAt,
    @Nullable String createdBy,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String action,
    @Nullable String role,
    int wanted,
    int count,
    int reviewed,
    long entryIndex,
    long checkpointSize,
    String checkpointRoot,
    @Nullable List<Item> items) {

  /** An entry of the sample. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Item(long index, EntryView entry, @Nullable Finding finding) {}

  static ReviewView of(Review review, @Nullable List<Item> items) {
    Query asked = review.asked();
    return new ReviewView(
        review.id(),
        review.createdAt(),
        review.createdBy(),
        asked.from(),
        asked.to(),
        asked.action(),
        asked.role(),
        asked.limit(),
        review.items().size(),
        review.reviewed(),
        review.entryIndex(),
        review.checkpointSize(),
        review.checkpointRoot().base64(),
        items);
  }
}

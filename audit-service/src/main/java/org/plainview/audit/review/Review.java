package org.plainview.audit.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.search.Query;
import org.plainview.tlog.merkle.Hash;

/**
 * A review whose sample has been drawn.
 *
 * @param asked its limit is how many entries were wanted
 * @param entryIndex the log's entry about it, older than the checkpoint
 * @param createdBy null when the person has been erased
 * @param items indexes, rising
 * @param reviewed how many of them have a finding
 */
record Review(
    UUID id,
    Query asked,
    long entryIndex,
    Instant createdAt,
    @Nullable String createdBy,
    long checkpointSize,
    Hash checkpointRoot,
    List<Long> items,
    int reviewed) {}

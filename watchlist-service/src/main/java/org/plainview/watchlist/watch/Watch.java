package org.plainview.watchlist.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * A watch over one zone.
 *
 * @param escalateAfter how long an alert may wait for somebody to acknowledge it
 * @param revision grows when the condition changes or the watch is enabled again
 * @param armedAt what was observed before does not count
 */
public record Watch(
    String id,
    String name,
    Condition condition,
    Duration escalateAfter,
    boolean enabled,
    String createdBy,
    Instant createdAt,
    int revision,
    Instant armedAt) {}

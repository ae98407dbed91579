package org.plainview.audit.publish;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public side of the log, in JSON.
 *
 * @param publishedSize how many entries the newest published checkpoint covers
 * @param publishedRoot base64
 * @param waiting entries that are durable and not published yet
 * @param state {@code PUBLISHING}, {@code WAITING_FOR_WITNESSES} or {@code FAILING}
 * @param problem why it is not publishing
 * @param keys verifier keys with which checkpoints are signed
 */
public record LogView(
    String origin,
    long publishedSize,
    @Nullable String publishedRoot,
    @Nullable Instant publishedAt,
    long waiting,
    String state,
    @Nullable String problem,
    List<String> keys) {}

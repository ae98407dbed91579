package org.plainview.watchlist.alert;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.watchlist.watch.Watch;

/**
 * That a watch's condition has held, from when on, and what was measured when it had held for long enough.
 *
 * @param source the camera that saw it; empty for silence
 * @param since when the condition began to hold
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record Episode(
    Watch watch,
    String source,
    Instant since,
    double value,
    @Nullable Double low,
    @Nullable Double high) {

  /** The same episode has the same id, whoever evaluates it and however often. */
  String alertId() {
    String name =
        "%s/%d/%s/%s".formatted(watch.id(), watch.revision(), source, since);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

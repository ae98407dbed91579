package org.plainview.watchlist.alert;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;
import org.plainview.platform.live.LiveIndicator;
import org.plainview.watchlist.watch.Watch;

/**
 * That a watch's condition has held, from when on, and what was measured when it had held for long enough.
 *
 * @param source the camera that saw it; empty for silence
 * @param since when the condition began to hold
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param level at which to raise: the watch's, or less when it is held back
 * @param heldBack why it is less; null when it is not
 * @param indicators what called for more than Normal in the zone, the worst first
 */
public record Episode(
    Watch watch,
    String source,
    Instant since,
    double value,
    @Nullable Double low,
    @Nullable Double high,
    Level level,
    @Nullable String heldBack,
    List<LiveIndicator> indicators) {

  public Episode {
    indicators = List.copyOf(indicators);
  }

  /** At the watch's level, of an exact value. */
  public static Episode of(Watch watch, String source, Instant since, double value) {
    return new Episode(watch, source, since, value, null, null, watch.condition().level(), null, List.of());
  }

  /** The same episode has the same id, whoever evaluates it and however often. */
  String alertId() {
    String name =
        "%s/%d/%s/%s".formatted(watch.id(), watch.revision(), source, since);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

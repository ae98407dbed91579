package org.plainview.watchlist.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.crowd.indicator.HeldBack;
import org.plainview.crowd.level.Level;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.live.LiveIndicator;
import org.plainview.watchlist.alert.Episode;
import org.plainview.watchlist.level.Judgement;
import org.plainview.watchlist.level.ZoneLevels;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.watch.Condition;

/**
 * What there is to go by for one watch at one moment.
 *
 * @param judgement null where the zone is not judged
 */
record Seen(ArmedWatch armed, ReadingNumbers reading, ZoneNumbers zone, @Nullable Judgement judgement) {

  Condition condition() {
    return armed.watch().condition();
  }

  Instant at() {
    return Times.instant(reading.getObservedAt());
  }

  /**
   * Why the watch cannot raise at its own level: without a calibration and an acceptance test nobody knows how wrong
   * a number is, so that its alert calls for a look at the place and for no more.
   */
  private @Nullable HeldBack heldBack() {
    if (!condition().level().isAtLeast(Level.ACT)) {
      return null;
    }
    if (!reading.getCalibrated()) {
      return HeldBack.UNCALIBRATED;
    }
    return reading.getAcceptanceTested() ? null : HeldBack.UNTESTED;
  }

  Episode episode(Measure measure, Instant since) {
    HeldBack heldBack = heldBack();
    List<LiveIndicator> indicators =
        judgement == null
            ? List.of()
            : LiveIndicator.of(ZoneLevels.indicators(judgement.assessment(), zone.getBelowFloor()));
    return new Episode(
        armed.watch(),
        reading.getCameraId(),
        since,
        Objects.requireNonNull(measure.value(), "only a number is over"),
        measure.low(),
        measure.high(),
        heldBack == null ? condition().level() : Level.WATCH,
        heldBack == null ? null : heldBack.reason(),
        indicators);
  }
}

package org.plainview.recognition.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.live.LiveCamera;
import org.plainview.platform.live.LiveView;

/** The newest reading of each camera. Safe for any thread. */
final class LiveState {

  /** A worker says something about each of its cameras every second, or every 10 s at the slowest rate. */
  static final Duration SILENT_AFTER = Duration.ofSeconds(15);

  /** A camera that has been silent for so long has been retired or suspended. */
  static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final Map<String, CrowdReading> newest = new ConcurrentHashMap<>();
  private final Clock clock;

  LiveState(Clock clock) {
    this.clock = clock;
  }

  void accept(CrowdReading reading) {
    newest.merge(
        reading.getCameraId(),
        reading,
        (known, other) -> observedAt(other).isBefore(observedAt(known)) ? known : other);
  }

  /** The cameras of the sites wanted, in the order of their ids. */
  List<LiveView> views(Predicate<String> siteWanted) {
    Instant now = clock.instant();
    newest.values().removeIf(reading -> observedAt(reading).isBefore(now.minus(FORGOTTEN_AFTER)));
    return newest.values().stream()
        .filter(reading -> siteWanted.test(reading.getSiteId()))
        .sorted(Comparator.comparing(CrowdReading::getCameraId))
        .map(reading -> view(reading, now))
        .toList();
  }

  private static LiveView view(CrowdReading reading, Instant now) {
    LiveView view = LiveView.of(reading);
    if (!observedAt(reading).isBefore(now.minus(SILENT_AFTER))) {
      return view;
    }
    LiveCamera camera = view.camera();
    return new LiveView(
        new LiveCamera(
            camera.cameraId(),
            camera.siteId(),
            LiveView.nameOf(Quality.QUALITY_STALE),
            "No worker has said anything about this camera for some seconds",
            camera.observedAt(),
            camera.lastFrameAt(),
            0,
            camera.detector(),
            camera.modelSha256(),
            camera.calibrated()),
        List.of());
  }

  private static Instant observedAt(CrowdReading reading) {
    return Times.instant(reading.getObservedAt());
  }
}

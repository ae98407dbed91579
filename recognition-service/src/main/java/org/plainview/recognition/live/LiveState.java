package org.plainview.recognition.live;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.live.LiveCamera;
import org.plainview.platform.live.LiveLevel;
import org.plainview.platform.live.LiveView;
import org.plainview.platform.live.ReadingHead;

/** The newest reading of each camera, and the newest level of each zone. Safe for any thread. */
final class LiveState {

  /** A worker says something about each of its cameras every second, or every 10 s at the slowest rate. */
  static final Duration SILENT_AFTER = Duration.ofSeconds(15);

  /** A camera that has been silent for so long has been retired or suspended. */
  static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final Map<String, Newest> newest = new ConcurrentHashMap<>();
  private final Map<List<String>, LiveLevel> levels = new ConcurrentHashMap<>();
  private final Clock clock;

  LiveState(Clock clock) {
    this.clock = clock;
  }

  /**
   * A reading that is read when somebody asks for it.
   *
   * @param reading as it came
   */
  private record Newest(long observedAtMillis, String siteId, byte[] reading) {

    private static Newest of(byte[] reading) throws IOException {
      ReadingHead head = ReadingHead.of(reading);
      return new Newest(head.observedAt().toEpochMilli(), head.siteId(), reading);
    }

    private Newest orNewer(Newest other) {
      return other.observedAtMillis < observedAtMillis ? this : other;
    }

    /** Nothing when the rest of it is no reading. */
    Stream<CrowdReading> read() {
      try {
        return Stream.of(CrowdReading.parseFrom(reading));
      } catch (InvalidProtocolBufferException e) {
        return Stream.empty();
      }
    }
  }

  /**
   * Takes a serialised reading.
   *
   * @throws IOException when it is none
   */
  void accept(String cameraId, byte[] reading) throws IOException {
    newest.merge(cameraId, Newest.of(reading), Newest::orNewer);
  }

  void accept(ZoneLevel event) {
    LiveLevel level = LiveLevel.of(event);
    levels.merge(
        List.of(level.zoneId(), level.cameraId()),
        level,
        (known, other) -> other.at().isBefore(known.at()) ? known : other);
  }

  /** The levels of the sites wanted; one that nobody has confirmed lately is none. */
  List<LiveLevel> levels(Predicate<String> siteWanted) {
    Instant oldest = clock.instant().minus(SILENT_AFTER);
    levels.values().removeIf(level -> level.at().isBefore(oldest));
    return levels.values().stream()
        .filter(level -> siteWanted.test(level.siteId()))
        .sorted(Comparator.comparing(LiveLevel::zoneId).thenComparing(LiveLevel::cameraId))
        .toList();
  }

  /** The cameras of the sites wanted, in the order of their ids. */
  List<LiveView> views(Predicate<String> siteWanted) {
    Instant now = clock.instant();
    long oldest = now.minus(FORGOTTEN_AFTER).toEpochMilli();
    newest.values().removeIf(one -> one.observedAtMillis() < oldest);
    return newest.values().stream()
        .filter(one -> siteWanted.test(one.siteId()))
        .flatMap(Newest::read)
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

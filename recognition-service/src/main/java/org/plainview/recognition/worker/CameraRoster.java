package org.plainview.recognition.worker;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Lifecycle;
import org.plainview.platform.kafka.Times;

/**
 * The cameras of this worker's partitions, and which of them it watches: those that are ACTIVE, whose
 * approval has not expired, as many as there is room for. Safe for any thread.
 */
final class CameraRoster implements AutoCloseable {

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Planner planner;
  private final BiFunction<CameraState, Plan.Watch, Optional<CameraWatch>> starter;
  private final Clock clock;
  private final Admission admission;
  private final Measure measure;

  /**
   * @param admission how many may be watched at a time
   * @param starter starts a watch; empty when the address cannot be read by any decoder
   */
  CameraRoster(
      Planner planner,
      BiFunction<CameraState, Plan.Watch, Optional<CameraWatch>> starter,
      Clock clock,
      Admission admission) {
    this.planner = planner;
    this.starter = starter;
    this.clock = clock;
    this.admission = admission;
    this.measure = new Measure(admission);
  }

  private static final String NO_ROOM =
      "This worker has no room for another camera: it takes on as many as it can analyse in time";

  private static final class Entry {
    private final int partition;
    private final CameraState camera;
    private @Nullable CameraWatch watch;
    private @Nullable String impossible;
    private Instant startedAt = Instant.EPOCH;
    private long sequence;
    private Instant lastReadingAt = Instant.EPOCH;

    Entry(int partition, CameraState camera) {
      this.partition = partition;
      this.camera = camera;
    }

    String id() {
      return camera.getCameraId();
    }

    void stop() {
      if (watch != null) {
        watch.close();
        watch = null;
      }
    }
  }

  /** The newest state of a camera of a partition that this worker holds; an older one is ignored. */
  synchronized void put(int partition, CameraState camera) {
    Entry known = entries.get(camera.getCameraId());
    if (known != null && known.camera.getVersion() > camera.getVersion()) {
      return;
    }
    if (known != null) {
      if (known.partition == partition && known.camera.equals(camera)) {
        return;
      }
      known.stop();
    }
    entries.put(camera.getCameraId(), new Entry(partition, camera));
  }

  /** The camera is gone. */
  synchronized void remove(String cameraId) {
    Entry known = entries.remove(cameraId);
    if (known != null) {
      known.stop();
      admission.forget(cameraId);
    }
  }

  /** Another worker holds the partition now. */
  synchronized void dropPartition(int partition) {
    entries
        .values()
        .removeIf(
            entry -> {
              if (entry.partition == partition) {
                entry.stop();
                admission.forget(entry.id());
                return true;
              }
              return false;
            });
  }

  /** Stops what may not be watched any more, then starts what may. */
  synchronized void reconcile() {
    Instant now = clock.instant();
    for (Entry entry : entries.values()) {
      if (!mayBeWatched(entry.camera, now)) {
        entry.stop();
        entry.impossible = null;
      }
    }
    letGo(now);
    List<String> watched = watched().map(Entry::id).collect(Collectors.toCollection(ArrayList::new));
    for (Entry entry : entries.values()) {
      if (entry.watch != null || !mayBeWatched(entry.camera, now)) {
        continue;
      }
      if (admission.hasRoomFor(entry.id(), watched, now)) {
        start(entry, now);
        if (entry.watch != null) {
          watched.add(entry.id());
        }
      } else {
        entry.impossible = NO_ROOM;
      }
    }
  }

  /** Frees the newest cameras' room when there are more than can be analysed in time. */
  private void letGo(Instant now) {
    List<Entry> watched = watched().sorted(Comparator.comparing(entry -> entry.startedAt)).toList();
    watched.forEach(entry -> measure.of(entry.id(), entry.watch, now));
    int late = (int) watched.stream().filter(entry -> entry.watch != null && entry.watch.isLate()).count();
    int tooMany = admission.tooMany(watched.stream().map(Entry::id).toList(), late, now);
    watched.subList(watched.size() - tooMany, watched.size()).forEach(Entry::stop);
  }

  private Stream<Entry> watched() {
    return entries.values().stream().filter(entry -> entry.watch != null);
  }

  /** Each watched camera and its partition. */
  synchronized void forEachWatch(ObjIntConsumer<CameraWatch> action) {
    for (Entry entry : entries.values()) {
      if (entry.watch != null) {
        action.accept(entry.watch, entry.partition);
      }
    }
  }

  /** Cameras that are watched, those that there is no room for, and the cores that the watched ones need. */
  record Load(int watched, int refused, double cores) {}

  synchronized Load load() {
    List<String> watched = watched().map(Entry::id).toList();
    int refused = (int) entries.values().stream().filter(entry -> NO_ROOM.equals(entry.impossible)).count();
    return new Load(watched.size(), refused, admission.load(watched));
  }

  /** Every reading that is due now. */
  synchronized List<CrowdReading> dueReadings() {
    List<CrowdReading> readings = new ArrayList<>();
    Instant now = clock.instant();
    for (Entry entry : entries.values()) {
      if (entry.watch != null) {
        entry.watch.dueReading().ifPresent(readings::add);
      } else if (entry.impossible != null && !now.isBefore(entry.lastReadingAt.plusSeconds(1))) {
        entry.lastReadingAt = now;
        readings.add(ReadingWriter.notAnalysed(entry.camera, ++entry.sequence, now, entry.impossible));
      }
    }
    return readings;
  }

  static boolean mayBeWatched(CameraState camera, Instant now) {
    return camera.getLifecycle() == Lifecycle.LIFECYCLE_ACTIVE
        && camera.hasApprovalExpiresAt()
        && Times.instant(camera.getApprovalExpiresAt()).isAfter(now);
  }

  private void start(Entry entry, Instant now) {
    entry.startedAt = now;
    switch (planner.plan(entry.camera)) {
      case Plan.Impossible(String reason) -> entry.impossible = reason;
      case Plan.Watch plan -> {
        entry.watch = starter.apply(entry.camera, plan).orElse(null);
        entry.impossible = entry.watch == null ? "No decoder reads streams of this scheme" : null;
      }
    }
  }

  @Override
  public synchronized void close() {
    entries.values().forEach(Entry::stop);
    entries.clear();
  }
}

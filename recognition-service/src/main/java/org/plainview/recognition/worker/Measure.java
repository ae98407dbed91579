package org.plainview.recognition.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Tells the admission what each watched camera takes of a core, every few seconds. Not thread-safe. */
final class Measure {

  private static final Duration OVER = Duration.ofSeconds(5);

  /** Opening a stream costs more than reading it. */
  private static final Duration SETTLING = Duration.ofSeconds(10);

  private final Admission admission;
  private final Map<CameraWatch, Mark> marks = new WeakHashMap<>();

  Measure(Admission admission) {
    this.admission = admission;
  }

  /**
   * @param cpu taken until then; null while the stream settles
   */
  private record Mark(Instant at, @Nullable Duration cpu) {}

  void of(String cameraId, @Nullable CameraWatch watch, Instant now) {
    if (watch == null) {
      return;
    }
    Mark mark = marks.computeIfAbsent(watch, _ -> new Mark(now, null));
    Duration cpu = mark.cpu();
    if (cpu == null) {
      if (!now.isBefore(mark.at().plus(SETTLING))) {
        marks.put(watch, new Mark(now, watch.cpuTime()));
      }
    } else if (!now.isBefore(mark.at().plus(OVER))) {
      Duration taken = watch.cpuTime().minus(cpu);
      admission.measured(cameraId, (double) taken.toNanos() / Duration.between(mark.at(), now).toNanos());
      marks.put(watch, new Mark(now, watch.cpuTime()));
    }
  }
}

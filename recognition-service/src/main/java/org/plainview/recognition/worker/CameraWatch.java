package org.plainview.recognition.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.ViewSignature;
import org.plainview.platform.kafka.Times;
import org.plainview.recognition.pixels.Analyst;
import org.plainview.recognition.pixels.CameraEye;
import org.plainview.recognition.pixels.Measurement;
import org.plainview.recognition.pixels.Quality;

/** One camera while this worker watches it. Safe for any thread. */
final class CameraWatch implements AutoCloseable {

  /** A little less than a second, so that a sample per second makes a reading per second. */
  private static final Duration BETWEEN_READINGS = Duration.ofMillis(900);

  /** Pictures come but none is analysed in this time: there are too many of them. */
  private static final Duration OVERLOADED_AFTER = Duration.ofSeconds(5);

  private final CameraState camera;
  private final Plan.Watch plan;
  private final Clock clock;
  private final ReadingWriter writer;
  private final CameraEye eye;
  private final AtomicBoolean queued = new AtomicBoolean();
  private final RateMeter analysed;
  private final AtomicLong analysisNanos = new AtomicLong();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private @Nullable ViewSignature expected;
  private @Nullable Measurement unpublished;
  private Instant lastMeasuredAt;
  private Instant lastReadingAt = Instant.MIN;
  private boolean closed;
  private @Nullable Thread reader;

  private CameraWatch(
      CameraState camera, Plan.Watch plan, Clock clock, CameraEye eye) {
    this.camera = camera;
    this.plan = plan;
    this.clock = clock;
    this.writer = new ReadingWriter(camera, plan);
    this.analysed = new RateMeter(plan.samplePeriod());
    this.eye = eye;
    this.lastMeasuredAt = clock.instant();
  }

  /**
   * Starts to read the stream on a thread of its own. Empty for an address of a scheme that is never read.
   *
   * @param onSample called with the watch when there is something to analyse and it is not waiting for that
   *     already; must return at once
   */
  static Optional<CameraWatch> start(
      CameraState camera, Plan.Watch plan, Clock clock, Consumer<CameraWatch> onSample) {
    var settings = new CameraEye.Settings(plan.detector().mostPixels(), plan.samplePeriod());
    CameraWatch[] self = new CameraWatch[1];
    Optional<CameraWatch> watch =
        CameraEye.of(plan.address(), settings, clock, () -> self[0].sampled(onSample))
            .map(eye -> new CameraWatch(camera, plan, clock, eye));
    watch.ifPresent(
        started -> {
          self[0] = started;
          started.reader = Thread.ofPlatform().daemon().name("eye-" + camera.getCameraId()).start(started.eye);
        });
    return watch;
  }

  CameraState camera() {
    return camera;
  }

  /** Analyses the newest sample, if it has not been yet. */
  void analyse(Analyst analyst) {
    queued.set(false);
    long before = threads.getCurrentThreadCpuTime();
    analyst
        .analyse(eye, plan.scene())
        .ifPresent(
            measurement -> {
              synchronized (this) {
                unpublished = measurement;
                lastMeasuredAt = clock.instant();
                analysed.mark(lastMeasuredAt);
              }
            });
    analysisNanos.addAndGet(threads.getCurrentThreadCpuTime() - before);
  }

  /** CPU time that this camera has taken so far, its decoding and its analysis. */
  Duration cpuTime() {
    Thread thread = reader;
    long decoding = thread == null ? 0 : Math.max(0, threads.getThreadCpuTime(thread.threadId()));
    return Duration.ofNanos(decoding + analysisNanos.get());
  }

  /** Whether pictures come and none was analysed in time. */
  synchronized boolean isLate() {
    return eye.signal().quality() == Quality.OK
        && clock.instant().isAfter(lastMeasuredAt.plus(OVERLOADED_AFTER).plus(plan.samplePeriod()));
  }

  /**
   * From now on another view than this one has no numbers, unless the watch knows its view already. One that cannot be
   * read is learned anew.
   */
  synchronized void expect(ViewSignature view) {
    if (view == expected) {
      return;
    }
    expected = view;
    try {
      eye.expect(
          new org.plainview.recognition.pixels.ViewSignature(view.getColumns(), view.getEdgesList()),
          Times.instant(view.getInPlaceAt()));
    } catch (IllegalArgumentException _) {
      eye.learn();
    }
  }

  /** Nobody knows the view of this calibration yet. */
  void learn() {
    eye.learn();
  }

  /** The view as it has become; empty while it is unknown or not sure to be in place. */
  Optional<org.plainview.recognition.pixels.ViewSignature> viewInPlace() {
    return eye.inPlace();
  }

  /** The reading that is due now, if one is. */
  synchronized Optional<CrowdReading> dueReading() {
    Instant now = clock.instant();
    if (closed || (!lastReadingAt.equals(Instant.MIN) && now.isBefore(lastReadingAt.plus(BETWEEN_READINGS)))) {
      return Optional.empty();
    }
    Optional<CrowdReading> reading = reading(now);
    if (reading.isPresent()) {
      lastReadingAt = now;
    }
    return reading;
  }

  private Optional<CrowdReading> reading(Instant now) {
    CameraEye.Signal signal = eye.signal();
    double rate = analysed.perSecond(now);
    Measurement measurement = unpublished;
    if (signal.quality() != Quality.OK) {
      unpublished = null;
      return Optional.of(writer.withoutNumbers(now, signal, rate));
    }
    if (measurement != null) {
      unpublished = null;
      return Optional.of(writer.of(measurement, signal, rate));
    }
    Duration patience = OVERLOADED_AFTER.plus(plan.samplePeriod());
    return now.isAfter(lastMeasuredAt.plus(patience))
        ? Optional.of(writer.overloaded(now, signal, rate))
        : Optional.empty();
  }

  private void sampled(Consumer<CameraWatch> onSample) {
    if (queued.compareAndSet(false, true)) {
      onSample.accept(this);
    }
  }

  /** Stops; nothing of this camera is analysed or published any more, though its thread may take a while. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      unpublished = null;
    }
    eye.close();
  }
}

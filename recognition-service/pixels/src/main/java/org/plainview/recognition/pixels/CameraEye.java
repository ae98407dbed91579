package org.plainview.recognition.pixels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.ImageSize;

/**
 * Watches one stream: reads it without a pause, samples a picture now and then, keeps the newest sample only,
 * and opens the stream again when it is lost.
 *
 * <p>{@link #run} belongs to one platform thread; everything else is safe for any thread. The address is a
 * secret and is not repeated anywhere.
 */
public final class CameraEye implements Runnable, AutoCloseable {

  private static final Duration STALE_AFTER = Duration.ofSeconds(5);
  private static final Duration LIVE_BUFFER = Duration.ofSeconds(3);

  private final String address;
  private final StreamOptions options;
  private final ImageSize mostPixels;
  private final Duration samplePeriod;
  private final Clock clock;
  private final Runnable onSample;
  private final Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());
  private final AtomicReference<@Nullable Picture> newest = new AtomicReference<>();
  private final AtomicReference<byte @Nullable []> room = new AtomicReference<>();
  private final ViewHealth health = new ViewHealth();
  private final LookGate gate = new LookGate();
  private final SceneMeter meter = new SceneMeter();

  private volatile boolean closed;
  private volatile @Nullable Thread reader;
  private volatile Quality state = Quality.STARTING;
  private volatile @Nullable Instant lastFrameAt;
  private volatile Quality view = Quality.OK;

  private CameraEye(
      String address, StreamOptions options, Settings settings, Clock clock, Runnable onSample) {
    this.address = address;
    this.options = options;
    this.mostPixels = settings.mostPixels();
    this.samplePeriod = settings.samplePeriod();
    this.clock = clock;
    this.onSample = onSample;
  }

  /**
   * @param mostPixels pictures are scaled down to fit into this
   * @param samplePeriod time between samples
   */
  public record Settings(ImageSize mostPixels, Duration samplePeriod) {}

  /**
   * How the stream is.
   *
   * @param lastFrameAt null before the first frame
   */
  public record Signal(Quality quality, @Nullable Instant lastFrameAt) {}

  /**
   * An eye that has not opened its stream yet; empty when the scheme of the address is not one that is read
   * (rtsp, rtsps, http, https, srt, file).
   *
   * @param onSample called on the reading thread when there is a new sample; must return at once
   */
  public static Optional<CameraEye> of(
      String address, Settings settings, Clock clock, Runnable onSample) {
    return StreamOptions.of(address)
        .map(options -> new CameraEye(address, options, settings, clock, onSample));
  }

  /** Reads until {@link #close}. */
  @Override
  public void run() {
    reader = Thread.currentThread();
    while (!closed) {
      boolean again = watchOnce();
      if (!closed && !again) {
        sleep(backoff.afterFailure());
      }
    }
    newest.set(null);
  }

  /** Ends {@link #run} within the stream's timeouts; no sample is handed out any more. */
  @Override
  public void close() {
    closed = true;
    newest.set(null);
    room.set(null);
    Thread thread = reader;
    if (thread != null) {
      thread.interrupt();
    }
  }

  public Signal signal() {
    Instant last = lastFrameAt;
    if (state != Quality.OK || last == null) {
      return new Signal(state, last);
    }
    boolean stale = last.plus(STALE_AFTER).isBefore(clock.instant());
    return new Signal(stale ? Quality.STALE : view, last);
  }

  /**
   * From now on a view that is not this one is {@link Quality#MOVED} or {@link Quality#OCCLUDED}, unless the eye knows
   * its view already.
   *
   * @param inPlaceAt when the view was last seen so
   * @throws IllegalArgumentException when it is of another kind than this version's
   */
  public void expect(ViewSignature signature, Instant inPlaceAt) {
    health.expect(signature, inPlaceAt);
  }

  /** What the view looks like is known by nobody: the eye learns it from the next good minute. */
  public void learn() {
    health.learn();
  }

  /** What the view looks like, as it has become; empty while that is unknown or it is not sure to be in place. */
  public Optional<ViewSignature> inPlace() {
    return health.inPlace();
  }

  /** What is to be said of a sample that was taken. */
  Quality judge(Picture picture, Thumbnail small) {
    Quality quality = health.see(picture, small);
    view = quality;
    return quality;
  }

  LookGate gate() {
    return gate;
  }

  /** Takes the newest sample away; null when it has been taken or the eye is closed. */
  @Nullable Picture take() {
    return closed ? null : newest.getAndSet(null);
  }

  /** Nobody looks at this picture any more: the next one is written over it. */
  void forget(Picture picture) {
    room.set(closed ? null : picture.bgr());
  }

  /** Of a picture that was forgotten, to be written over; null when there is none. */
  byte @Nullable [] room() {
    return room.getAndSet(null);
  }

  /** What is measured of this camera from picture to picture. */
  SceneMeter meter() {
    return meter;
  }

  /** Whether the stream came to a natural end and may be opened again at once. */
  private boolean watchOnce() {
    try (VideoSource video = VideoSource.open(address, options, mostPixels)) {
      boolean seen = watch(video);
      state = options.live() || !seen ? Quality.NO_SIGNAL : state;
      return seen && !options.live();
    } catch (VideoSource.Lost _) {
      state = Quality.NO_SIGNAL;
      return false;
    }
  }

  private boolean watch(VideoSource video) throws VideoSource.Lost {
    Pace pace = new Pace(options.live() ? LIVE_BUFFER : Duration.ZERO);
    Duration due = now();
    RecentGreys recent = new RecentGreys();
    boolean seen = false;
    while (!closed) {
      boolean sample = now().compareTo(due) >= 0;
      Instant arrived = clock.instant();
      if (sample || (!gate.quiet() && recent.missing(now(), due))) {
        Picture picture = video.next(arrived, room());
        if (picture == null) {
          return seen;
        }
        Grey grey = Grey.of(picture, now(), video.position());
        GreyPair pair = recent.pairOf(grey);
        recent.add(grey);
        if (sample) {
          hand(picture.with(pair));
          due = due.plus(samplePeriod).compareTo(now()) > 0 ? due.plus(samplePeriod) : now().plus(samplePeriod);
        } else {
          forget(picture);
        }
      } else if (!video.skip()) {
        return seen;
      }
      seen = true;
      lastFrameAt = arrived;
      state = Quality.OK;
      backoff.succeeded();
      sleep(pace.waitAfter(now(), video.position()));
    }
    return seen;
  }

  /** A sample to be taken. */
  void hand(Picture picture) {
    if (!closed) {
      Picture untaken = newest.getAndSet(picture);
      if (untaken != null) {
        forget(untaken);
      }
      onSample.run();
    }
  }

  private static Duration now() {
    return Duration.ofNanos(System.nanoTime());
  }

  private void sleep(Duration duration) {
    if (duration.isZero()) {
      return;
    }
    try {
      Thread.sleep(duration);
    } catch (InterruptedException _) {
      // Only close() interrupts, and the loop looks at it.
    }
  }
}

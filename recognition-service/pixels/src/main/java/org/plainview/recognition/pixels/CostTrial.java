package org.plainview.recognition.pixels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * Does a worker's work on a video without waiting for its time to pass, and the bare minimum of it: decoding the
 * same frames and giving the same pictures to the same detector. What they cost is measured by the caller. Not
 * thread-safe.
 */
public final class CostTrial implements AutoCloseable {

  private final Detectors detectors;
  private final Analyst analyst;
  private final Scene scene;
  private final Duration period;

  /**
   * @param detectors closed with this
   * @param period time between analysed pictures, on the video's clock
   */
  public CostTrial(Detectors detectors, Scene scene, Duration period) {
    this.detectors = detectors;
    this.analyst = new Analyst(detectors);
    this.scene = scene;
    this.period = period;
  }

  /**
   * What was done.
   *
   * @param pictures that were analysed
   * @param measured of these, those that could be
   * @param seconds of video
   */
  public record Done(int pictures, int measured, double seconds) {}

  /** Decodes every frame, converts those whose time has come, and gives them to the detector. */
  public Done bare(String file) throws CountTrial.Unreadable {
    PersonDetector detector = detectors.of(scene.detector());
    double threshold = scene.threshold().orElse(detector.profile().defaultThreshold());
    Duration due = Duration.ZERO;
    int pictures = 0;
    try (VideoSource video = open(file)) {
      while (true) {
        if (video.position().compareTo(due) < 0) {
          if (!video.skip()) {
            return new Done(pictures, pictures, seconds(video.position()));
          }
          continue;
        }
        Picture picture = video.next(Instant.EPOCH);
        if (picture == null) {
          return new Done(pictures, pictures, seconds(video.position()));
        }
        detector.detect(picture, threshold);
        due = due.plus(period);
        pictures++;
      }
    } catch (VideoSource.Lost _) {
      throw new CountTrial.Unreadable(file);
    }
  }

  /**
   * All that a worker does with a camera, up to the numbers that leave.
   *
   * @param spared whether the detector is spared what has not changed, as a worker does; else it looks at every
   *     picture
   */
  public Done worker(String file, boolean spared) throws CountTrial.Unreadable {
    int pictures = 0;
    int measured = 0;
    try (CameraEye eye = eye(file);
        VideoSource video = open(file)) {
      Sampler sampler = new Sampler(period, Duration.ZERO);
      while (true) {
        Duration now = video.position();
        switch (sampler.read(video, Instant.EPOCH.plus(now), now, eye.gate().isQuiet())) {
          case Sampler.Step.Ended _ -> {
            return new Done(pictures, measured, seconds(now));
          }
          case Sampler.Step.Passed _ -> {}
          case Sampler.Step.Sampled(Picture picture) -> {
            if (!spared) {
              eye.gate().forget();
            }
            pictures++;
            measured += analyst.measure(eye, picture, scene).quality() == Quality.OK ? 1 : 0;
          }
        }
      }
    } catch (VideoSource.Lost _) {
      throw new CountTrial.Unreadable(file);
    }
  }

  /**
   * Mean absolute error of the count of the scene's first zone over labelled pictures, as a worker would count
   * them.
   *
   * @param files addresses of pictures, in the order of their times
   * @param truths people in each
   * @param apart time between two pictures
   */
  public double countError(List<String> files, List<Integer> truths, Duration apart, boolean spared)
      throws CountTrial.Unreadable {
    double sum = 0;
    try (CameraEye eye = eye(files.getFirst())) {
      for (int i = 0; i < files.size(); i++) {
        if (!spared) {
          eye.gate().forget();
        }
        Picture picture = read(files.get(i), Instant.EPOCH.plus(apart.multipliedBy(i)));
        OptionalInt count = count(analyst.measure(eye, picture, scene));
        sum += Math.abs(count.orElseThrow(() -> new IllegalStateException("A picture could not be measured")) - truths.get(i));
      }
    }
    return sum / files.size();
  }

  private static OptionalInt count(Measurement measurement) {
    return measurement.zones().stream()
        .mapToInt(zone -> zone instanceof ZoneMeasure.Counted counted ? (int) Math.round(counted.people().value()) : 0)
        .findFirst();
  }

  private Picture read(String file, Instant at) throws CountTrial.Unreadable {
    try (VideoSource video = open(file)) {
      Picture picture = video.next(at);
      if (picture != null) {
        return picture;
      }
    } catch (VideoSource.Lost _) {
      // As unreadable as an empty one.
    }
    throw new CountTrial.Unreadable(file);
  }

  private VideoSource open(String file) throws CountTrial.Unreadable, VideoSource.Lost {
    StreamOptions options = StreamOptions.of(file).orElseThrow(() -> new CountTrial.Unreadable(file));
    return VideoSource.open(file, options, detectors.of(scene.detector()).profile().mostPixels());
  }

  /** One that is never run: it holds what is known of the camera. */
  private CameraEye eye(String file) throws CountTrial.Unreadable {
    var settings = new CameraEye.Settings(detectors.of(scene.detector()).profile().mostPixels(), period);
    CameraEye eye =
        CameraEye.of(file, settings, Clock.systemUTC(), () -> {}).orElseThrow(() -> new CountTrial.Unreadable(file));
    eye.learn();
    return eye;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  @Override
  public void close() {
    analyst.close();
  }
}

package org.plainview.recognition.pixels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.GroundHomography;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.geometry.ImageSize;

/**
 * What analysis costs beside the least that it could cost, and what the gate saves, in CPU time of the calling
 * thread. What comes out is times and errors, not what was seen.
 */
public final class RecogniseTrial implements AutoCloseable {

  private static final Scene SCENE =
      new Scene(0, DetectorKind.ONNX, OptionalDouble.empty(), null, List.of(new SceneZone("all", null)));

  /** A camera 6 m up that looks down by 25 degrees, and the ground before it. */
  private static final double HEIGHT_M = 6;

  private static final double PITCH_RAD = Math.toRadians(25);
  private static final double FOCAL_WIDTHS = 0.9;
  private static final GroundPolygon GROUND =
      new GroundPolygon(
          List.of(
              new GroundPoint(-8, 6), new GroundPoint(8, 6), new GroundPoint(8, 25), new GroundPoint(-8, 25)));

  private static final double NANOS_PER_MS = 1e6;
  private static final int PICTURES_OF_MEDIAN = 31;
  private static final double SENSOR_NOISE = 2;

  private final DetectorModel model;
  private final Analyst always;
  private final Analyst sparing;
  private final LongSupplier cpuNanos;
  private final LongSupplier allocated;

  /**
   * @param cpuNanos that the calling thread has taken so far
   * @param allocated bytes of the heap that it has taken so far
   */
  public RecogniseTrial(DetectorModel model, LongSupplier cpuNanos, LongSupplier allocated) {
    this.model = model;
    Detectors detectors = new Detectors(model);
    this.always = new Analyst(detectors, false);
    this.sparing = new Analyst(detectors, true);
    this.cpuNanos = cpuNanos;
    this.allocated = allocated;
  }

  /**
   * Milliseconds of CPU time per analysed frame.
   *
   * @param bare decoding and bare inference
   * @param worker decoding and all that a worker does up to the measurement, looking at every frame
   * @param calibrated the same with a zone on the ground, where it also measures how people move
   * @param allocatedBytes of the heap by the worker, per frame
   */
  public record Cost(int frames, double bare, double worker, double calibrated, double allocatedBytes) {}

  /**
   * One second of a camera at one analysed frame a second, in milliseconds of CPU time.
   *
   * @param decoding all frames, with a second picture for motion
   * @param always analysis that looks every time
   * @param gatedDecoding all frames, with a second picture unless nothing moves
   * @param gated analysis that looks when something has changed
   * @param looks share of the samples that were looked at behind the gate
   * @param difference between the two counts, on average, in people
   */
  public record Gain(
      double decoding, double always, double gatedDecoding, double gated, double looks, double difference) {}

  /**
   * @param always mean absolute error in people, looking every time
   * @param gated the same behind the gate
   * @param looks share of the pictures that were looked at behind the gate
   */
  public record CountErrors(int pictures, double always, double gated, double looks) {}

  /** The same frames in each way, each of them analysed. */
  public Cost once(String video, int frames, boolean bareFirst) throws CountTrial.Unreadable {
    double before = bareFirst ? bare(video, frames) : 0;
    double[] worker = worker(video, frames, SCENE);
    double[] calibrated = worker(video, frames, onGround(video));
    return new Cost(frames, bareFirst ? before : bare(video, frames), worker[0], calibrated[0], worker[1]);
  }

  private Scene onGround(String video) throws CountTrial.Unreadable {
    try (VideoSource source = open(video)) {
      ImageSize size = first(source, video).size();
      double focal = FOCAL_WIDTHS * size.width();
      double sine = Math.sin(PITCH_RAD);
      double cosine = Math.cos(PITCH_RAD);
      double middleX = size.width() / 2.0;
      double middleY = size.height() / 2.0;
      double[] pixelToGround = {
        HEIGHT_M / focal, 0, -HEIGHT_M * middleX / focal,
        0, -HEIGHT_M * sine / focal, HEIGHT_M * (cosine + sine * middleY / focal),
        0, cosine / focal, sine - cosine * middleY / focal
      };
      return new Scene(
          0,
          DetectorKind.ONNX,
          OptionalDouble.empty(),
          new GroundHomography(pixelToGround, size, 0),
          List.of(new SceneZone("ground", GROUND)));
    }
  }

  private double bare(String video, int frames) throws CountTrial.Unreadable {
    try (VideoSource source = open(video)) {
      Picture picture = first(source, video);
      try (BareInference inference = new BareInference(model, picture.size(), OnnxPersonDetector.normalisation(), 1)) {
        inference.run(picture);
        long start = cpuNanos.getAsLong();
        for (int frame = 0; frame < frames; frame++) {
          inference.run(next(source, video));
        }
        return (cpuNanos.getAsLong() - start) / NANOS_PER_MS / frames;
      }
    } catch (VideoSource.Lost _) {
      throw new CountTrial.Unreadable(video);
    }
  }

  /**
   * What inference alone costs when pictures wait for each other, in milliseconds of CPU time per picture.
   *
   * @param atOnce pictures of one inference
   * @return of one by one, and of so many at once
   */
  public double[] batched(String video, int frames, int atOnce) throws CountTrial.Unreadable {
    try (VideoSource source = open(video)) {
      Picture[] pictures = new Picture[atOnce];
      for (int i = 0; i < atOnce; i++) {
        pictures[i] = next(source, video);
      }
      ImageSize size = pictures[0].size();
      float[][] normalised = OnnxPersonDetector.normalisation();
      try (BareInference one = new BareInference(model, size, normalised, 1);
          BareInference all = new BareInference(model, size, normalised, atOnce)) {
        long[] nanos = new long[2];
        int turns = Math.max(1, frames / atOnce);
        for (int turn = -1; turn < turns; turn++) {
          long start = cpuNanos.getAsLong();
          for (Picture picture : pictures) {
            one.run(picture);
          }
          long between = cpuNanos.getAsLong();
          all.run(pictures);
          if (turn >= 0) {
            nanos[0] += between - start;
            nanos[1] += cpuNanos.getAsLong() - between;
          }
        }
        int seen = turns * atOnce;
        return new double[] {nanos[0] / NANOS_PER_MS / seen, nanos[1] / NANOS_PER_MS / seen};
      }
    } catch (VideoSource.Lost _) {
      throw new CountTrial.Unreadable(video);
    }
  }

  /** Milliseconds of CPU time and bytes allocated, per frame. */
  private double[] worker(String video, int frames, Scene scene) throws CountTrial.Unreadable {
    try (VideoSource source = open(video);
        CameraEye eye = eye(video)) {
      RecentGreys recent = new RecentGreys();
      see(eye, always, scene, withMotion(first(source, video), recent, source.position()));
      long before = allocated.getAsLong();
      long start = cpuNanos.getAsLong();
      for (int frame = 0; frame < frames; frame++) {
        Picture picture = source.next(Instant.EPOCH, eye.room());
        if (picture == null) {
          throw new CountTrial.Unreadable(video);
        }
        see(eye, always, scene, withMotion(picture, recent, source.position()));
      }
      return new double[] {
        (cpuNanos.getAsLong() - start) / NANOS_PER_MS / frames, (double) (allocated.getAsLong() - before) / frames
      };
    } catch (VideoSource.Lost _) {
      throw new CountTrial.Unreadable(video);
    }
  }

  /** Of what the video shows. */
  public Gain asFilmed(String video, int seconds) throws CountTrial.Unreadable {
    return gain(video, seconds, null);
  }

  /** Of the video's place without its people: decoded like it, seen as its median with a sensor's noise. */
  public Gain quiet(String video, int seconds) throws CountTrial.Unreadable {
    return gain(video, seconds, still(video));
  }

  /** As {@link #quiet}, with the people of the first picture, who stand still. */
  public Gain standing(String video, int seconds) throws CountTrial.Unreadable {
    try (VideoSource source = open(video)) {
      return gain(video, seconds, first(source, video));
    }
  }

  private Gain gain(String video, int seconds, @Nullable Picture instead) throws CountTrial.Unreadable {
    long decoding = 0;
    long gatedDecoding = 0;
    long every = 0;
    long gated = 0;
    double difference = 0;
    int second = 0;
    int looks = 0;
    Random random = new Random(1);
    try (VideoSource source = open(video);
        VideoSource again = open(video);
        CameraEye one = eye(video);
        CameraEye other = eye(video)) {
      first(source, video);
      first(again, video);
      for (; second < seconds; second++) {
        long start = cpuNanos.getAsLong();
        Picture picture = aSecond(source, false);
        long half = cpuNanos.getAsLong();
        Picture same = aSecond(again, other.gate().quiet());
        gatedDecoding += cpuNanos.getAsLong() - half;
        decoding += half - start;
        if (picture == null || same == null) {
          break;
        }
        Picture shown = (instead == null ? picture : noisy(instead, random)).at(Instant.EPOCH.plusSeconds(second));
        start = cpuNanos.getAsLong();
        double counted = see(one, always, SCENE, shown);
        long between = cpuNanos.getAsLong();
        double spared = see(other, sparing, SCENE, shown);
        gated += cpuNanos.getAsLong() - between;
        every += between - start;
        difference += Math.abs(counted - spared);
        looks += other.gate().lookedAt(shown.at()) ? 1 : 0;
      }
    } catch (VideoSource.Lost _) {
      throw new CountTrial.Unreadable(video);
    }
    if (second == 0) {
      throw new CountTrial.Unreadable(video);
    }
    double unit = second * NANOS_PER_MS;
    return new Gain(
        decoding / unit,
        every / unit,
        gatedDecoding / unit,
        gated / unit,
        (double) looks / second,
        difference / second);
  }

  /**
   * Errors on labelled pictures, in order.
   *
   * @param people in each, where it is known
   */
  public CountErrors errors(List<String> pictures, List<OptionalInt> people, Duration apart)
      throws CountTrial.Unreadable {
    double every = 0;
    double gated = 0;
    int looks = 0;
    int known = 0;
    try (CameraEye one = eye(pictures.getFirst());
        CameraEye other = eye(pictures.getFirst())) {
      for (int i = 0; i < pictures.size(); i++) {
        Picture picture;
        try (VideoSource source = open(pictures.get(i))) {
          picture = first(source, pictures.get(i)).at(Instant.EPOCH.plus(apart.multipliedBy(i)));
        }
        double counted = see(one, always, SCENE, picture);
        double spared = see(other, sparing, SCENE, picture);
        looks += other.gate().lookedAt(picture.at()) ? 1 : 0;
        if (people.get(i).isPresent()) {
          known++;
          every += Math.abs(counted - people.get(i).getAsInt());
          gated += Math.abs(spared - people.get(i).getAsInt());
        }
      }
    }
    return new CountErrors(known, every / known, gated / known, (double) looks / pictures.size());
  }

  /** What is counted in the one zone; nothing where the picture is not usable. */
  private static double see(CameraEye eye, Analyst analyst, Scene scene, Picture picture) {
    eye.hand(picture);
    return analyst
        .analyse(eye, scene)
        .flatMap(measurement -> measurement.zones().stream().findFirst())
        .map(zone -> zone instanceof ZoneMeasure.Counted counted ? counted.people().value() : 0.0)
        .orElse(0.0);
  }

  /** All frames of a second decoded, and two of them made pictures, as an eye does; null at the end. */
  private static @Nullable Picture aSecond(VideoSource source, boolean quiet) throws VideoSource.Lost {
    Duration end = source.position().plusSeconds(1);
    Duration middle = end.minusMillis(600);
    boolean second = quiet;
    while (source.position().plusMillis(1).compareTo(end) < 0) {
      boolean due = !second && source.position().compareTo(middle) >= 0;
      if (due) {
        second = true;
        if (source.next(Instant.EPOCH) == null) {
          return null;
        }
      } else if (!source.skip()) {
        return null;
      }
    }
    return source.next(Instant.EPOCH);
  }

  /** Where it was filmed, without whoever walked there. */
  private Picture still(String video) throws CountTrial.Unreadable {
    List<Picture> seen = new ArrayList<>();
    try (VideoSource source = open(video)) {
      for (Picture picture = first(source, video); picture != null && seen.size() < PICTURES_OF_MEDIAN; ) {
        seen.add(picture);
        picture = aSecond(source, true);
      }
    } catch (VideoSource.Lost _) {
      throw new CountTrial.Unreadable(video);
    }
    return StillMedian.of(seen).at(Instant.EPOCH);
  }

  private static Picture noisy(Picture picture, Random random) {
    byte[] noisy = new byte[picture.bgr().length];
    for (int i = 0; i < noisy.length; i++) {
      long value = Math.round((picture.bgr()[i] & 0xff) + SENSOR_NOISE * random.nextGaussian());
      noisy[i] = (byte) Math.clamp(value, 0, 255);
    }
    return new Picture(noisy, picture.size(), Instant.EPOCH);
  }

  private static Picture withMotion(Picture picture, RecentGreys recent, Duration position) {
    Grey grey = Grey.of(picture, position, position);
    Picture paired = picture.with(recent.pairOf(grey)).at(Instant.EPOCH.plus(position));
    recent.add(grey);
    return paired;
  }

  private Picture first(VideoSource source, String video) throws CountTrial.Unreadable {
    try {
      return next(source, video);
    } catch (VideoSource.Lost _) {
      throw new CountTrial.Unreadable(video);
    }
  }

  private static Picture next(VideoSource source, String video) throws VideoSource.Lost, CountTrial.Unreadable {
    Picture picture = source.next(Instant.EPOCH);
    if (picture == null) {
      throw new CountTrial.Unreadable(video);
    }
    return picture;
  }

  private VideoSource open(String video) throws CountTrial.Unreadable {
    StreamOptions options = StreamOptions.of(video).orElseThrow(() -> new CountTrial.Unreadable(video));
    try {
      return VideoSource.open(video, options, new ImageSize(model.mostPixels(), model.mostPixels()));
    } catch (VideoSource.Lost _) {
      throw new CountTrial.Unreadable(video);
    }
  }

  private CameraEye eye(String video) throws CountTrial.Unreadable {
    var settings = new CameraEye.Settings(new ImageSize(model.mostPixels(), model.mostPixels()), Duration.ofSeconds(1));
    CameraEye eye =
        CameraEye.of(video, settings, Clock.systemUTC(), () -> {}).orElseThrow(() -> new CountTrial.Unreadable(video));
    eye.learn();
    return eye;
  }

  @Override
  public void close() {
    always.close();
    sparing.close();
  }
}

package org.plainview.recognition.pixels;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.GroundCalibration;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.geometry.PixelPoint;
import org.plainview.crowd.level.Estimate;

/**
 * Compares places and speeds with known ones, on pictures in which people have marked everybody: who a detection is
 * is told by the labels, and only to measure the error. What comes out is how wrong it was, not what it saw. Not
 * thread-safe.
 */
public final class GroundTrial implements AutoCloseable {

  /** Intersection over union from which a detection is taken for a labelled person. */
  private static final double LEAST_OVERLAP = 0.4;

  private final PersonDetector detector;
  private final GroundCalibration calibration;
  private final double leastSpanS;
  private final DenseFlow flow = new DenseFlow();
  private final Deque<Seen> recent = new ArrayDeque<>();
  private final Errors.Collector places = new Errors.Collector();
  private final Errors.Collector speeds = new Errors.Collector();
  private final Errors.Collector means = new Errors.Collector();
  private double found;
  private double walked;

  /**
   * @param leastSpanS time over which speeds are compared: the first picture that is at least so much older
   */
  public GroundTrial(Detectors detectors, DetectorKind kind, GroundCalibration calibration, double leastSpanS) {
    this.detector = detectors.of(kind);
    this.calibration = calibration;
    this.leastSpanS = leastSpanS;
  }

  private record Seen(Grey grey, LabelledPicture labels) {}

  /** Measures one more picture; pictures come in the order of their times. */
  public void add(LabelledPicture labels) throws CountTrial.Unreadable {
    Picture picture = read(labels.address());
    List<Detection> people = detector.detect(picture, detector.profile().defaultThreshold());
    Grey grey = Grey.of(picture, Duration.ZERO, Duration.ZERO);
    while (recent.size() > 1 && labels.atS() - second().labels().atS() >= leastSpanS - 1e-6) {
      recent.removeFirst();
    }
    Seen before = recent.isEmpty() || labels.atS() - recent.getFirst().labels().atS() < leastSpanS - 1e-6 ? null : recent.getFirst();
    comparePlaces(people, labels, picture.size());
    if (before != null) {
      compareSpeeds(people, labels, before, grey, picture.size());
    }
    recent.addLast(new Seen(grey, labels));
  }

  private Seen second() {
    return recent.stream().skip(1).findFirst().orElseThrow();
  }

  /** Distance on the ground from where a detected foot is placed to where the label says, in metres. */
  public Errors places() {
    return places.errors();
  }

  /** Speed of the flow at each detected person against the label's walk over the same pictures, in m/s. */
  public Errors speeds() {
    return speeds.errors();
  }

  /** Mean speed of everybody in a picture, with the interval that readings give it, in m/s. */
  public Errors meanSpeeds() {
    return means.errors();
  }

  /** Mean speed of the flow as a share of the labels'; 1 is unbiased. */
  public double speedRatio() {
    return found / walked;
  }

  private void comparePlaces(List<Detection> people, LabelledPicture labels, ImageSize size) {
    FootError error = new FootError(calibration, size);
    for (LabelledPerson label : labels.people()) {
      int index = label.placed() ? detected(label, people, size) : -1;
      Optional<GroundPoint> foot = index < 0 ? Optional.empty() : calibration.toGround(people.get(index).foot(), size);
      if (foot.isPresent()) {
        double distanceM = foot.get().distanceM(new GroundPoint(label.xM(), label.yM()));
        OptionalDouble radius = error.radius95M(foot.get());
        places.add(distanceM, radius.isPresent() && distanceM <= radius.getAsDouble());
      }
    }
  }

  private void compareSpeeds(List<Detection> people, LabelledPicture labels, Seen before, Grey now, ImageSize size) {
    double seconds = labels.atS() - before.labels().atS();
    GreyPair pair = new GreyPair(before.grey(), now, seconds);
    flow.measure(pair);
    CrowdSample crowd = CrowdSample.of(people, calibration, size, flow, pair);
    double noise = crowd.noiseMps(null);
    Map<Integer, LabelledPerson> earlier = new HashMap<>();
    before.labels().people().forEach(person -> earlier.put(person.id(), person));
    double sum = 0;
    int walkers = 0;
    for (LabelledPerson label : labels.people()) {
      double truth = walkedM(earlier.get(label.id()), label) / seconds;
      if (Double.isNaN(truth)) {
        continue;
      }
      sum += truth;
      walkers++;
      int index = detected(label, people, size);
      GroundVelocity velocity = index < 0 ? null : crowd.velocity(index);
      if (velocity != null) {
        double speed = velocity.speedMps();
        Estimate interval = SpeedError.around(speed, 1, noise);
        speeds.add(speed - truth, interval.low() <= truth && truth <= interval.high());
        found += speed;
        walked += truth;
      }
    }
    List<Integer> everybody = IntStream.range(0, crowd.size()).boxed().toList();
    Optional<MotionMeasure> motion = ZoneMotion.of(crowd, everybody, noise);
    if (walkers > 0 && motion.isPresent()) {
      double truth = sum / walkers;
      Estimate mean = motion.get().speedMps();
      means.add(mean.value() - truth, mean.low() <= truth && truth <= mean.high());
    }
  }

  /** NaN where either place is unknown. */
  private double walkedM(@Nullable LabelledPerson before, LabelledPerson now) {
    GroundPoint from = before == null ? null : place(before);
    GroundPoint to = place(now);
    return from == null || to == null ? Double.NaN : from.distanceM(to);
  }

  /** Where the label says that the person is, or else where its box stands. */
  private @Nullable GroundPoint place(LabelledPerson label) {
    if (label.placed()) {
      return new GroundPoint(label.xM(), label.yM());
    }
    PixelPoint foot = label.box().foot();
    return calibration.toGround(foot).orElse(null);
  }

  /** The detection that overlaps the label most, or -1. */
  private int detected(LabelledPerson label, List<Detection> people, ImageSize size) {
    Detection box = label.box().scaled(calibration.image(), size);
    int best = -1;
    double most = LEAST_OVERLAP;
    for (int i = 0; i < people.size(); i++) {
      double shared = people.get(i).intersection(box);
      double overlap = shared / (people.get(i).area() + box.area() - shared);
      if (overlap > most) {
        most = overlap;
        best = i;
      }
    }
    return best;
  }

  private Picture read(String address) throws CountTrial.Unreadable {
    StreamOptions options = StreamOptions.of(address).orElseThrow(() -> new CountTrial.Unreadable(address));
    try (VideoSource video = VideoSource.open(address, options, detector.profile().mostPixels())) {
      Picture picture = video.next(Instant.EPOCH);
      if (picture == null) {
        throw new CountTrial.Unreadable(address);
      }
      return picture;
    } catch (VideoSource.Lost _) {
      throw new CountTrial.Unreadable(address);
    }
  }

  @Override
  public void close() {
    flow.close();
  }
}

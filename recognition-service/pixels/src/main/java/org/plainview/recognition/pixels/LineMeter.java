package org.plainview.recognition.pixels;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.plainview.crowd.geometry.GroundLine;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.level.Estimate;

/**
 * Counts people over a line without following any: whoever walks through a band around it at speed v is seen in it
 * for (width / v) seconds, so that the sum of v dt / width over all sightings is one per crossing. Belongs to one
 * thread.
 */
final class LineMeter {

  static final double WINDOW_S = 60;

  private static final double BAND_M = 4;

  /** After a longer gap somebody may have passed unseen, and the window starts anew. */
  private static final double MOST_GAP_S = 5;

  /** Slower, people sway; noise would carry them over the line in both directions. */
  private static final double LEAST_MPS = 0.15;

  /** People who are in the band when the minute begins or ends count in part. */
  private static final double CUT_OFF_PEOPLE = 0.75;

  /** Missed people, and flow that runs slower or faster than feet. */
  private static final double RELATIVE = 0.2;

  private final SceneLine line;
  private final Deque<Crossed> window = new ArrayDeque<>();
  private double startedS = Double.NaN;
  private double lastS;

  LineMeter(SceneLine line) {
    this.line = line;
  }

  private record Crossed(double atS, double in, double out) {}

  void forget() {
    window.clear();
    startedS = Double.NaN;
  }

  /** Takes a picture into the minute; without velocities it leaves a gap. */
  void add(double nowS, CrowdSample crowd) {
    if (crowd.moving()) {
      add(nowS, seconds -> crossed(nowS, seconds, crowd));
    }
  }

  /** Nobody has moved since the last picture. */
  void still(double nowS) {
    add(nowS, _ -> new Crossed(nowS, 0, 0));
  }

  private void add(double nowS, DoubleFunction<Crossed> since) {
    if (Double.isNaN(startedS) || nowS - lastS > MOST_GAP_S || nowS <= lastS) {
      forget();
      startedS = nowS;
    } else {
      window.addLast(since.apply(nowS - lastS));
      while (window.getFirst().atS() <= nowS - WINDOW_S) {
        window.removeFirst();
      }
    }
    lastS = nowS;
  }

  private Crossed crossed(double nowS, double seconds, CrowdSample crowd) {
    GroundLine ground = line.line();
    double in = 0;
    double out = 0;
    for (int i = 0; i < crowd.size(); i++) {
      GroundPoint foot = crowd.foot(i);
      GroundVelocity velocity = crowd.velocity(i);
      if (foot == null || velocity == null) {
        continue;
      }
      double along = ground.alongM(foot.xM(), foot.yM());
      if (along < 0 || along > ground.lengthM() || Math.abs(ground.leftM(foot.xM(), foot.yM())) > BAND_M / 2) {
        continue;
      }
      double left = velocity.along(ground.leftX(), ground.leftY());
      if (Math.abs(left) >= LEAST_MPS) {
        in += Math.max(0, left) * seconds / BAND_M;
        out += Math.max(0, -left) * seconds / BAND_M;
      }
    }
    return new Crossed(nowS, in, out);
  }

  /** Empty until the minute has filled. */
  Optional<LineMeasure> measure() {
    if (Double.isNaN(startedS) || lastS - startedS < WINDOW_S) {
      return Optional.empty();
    }
    return Optional.of(
        new LineMeasure(
            line.lineId(),
            line.line().lengthM(),
            people(window.stream().mapToDouble(Crossed::in).sum()),
            people(window.stream().mapToDouble(Crossed::out).sum())));
  }

  static Estimate people(double crossed) {
    double deviation = Math.hypot(CUT_OFF_PEOPLE, RELATIVE * crossed);
    double half = CountUncertainty.NORMAL_95 * deviation;
    return new Estimate(crossed, Math.max(0, crossed - half), crossed + half);
  }
}

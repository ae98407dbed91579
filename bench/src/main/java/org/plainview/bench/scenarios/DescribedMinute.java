package org.plainview.bench.scenarios;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plainview.crowd.indicator.ZoneObservation;
import org.plainview.crowd.situation.MinuteDescription;
import org.plainview.crowd.situation.Situation;
import org.plainview.crowd.situation.ZoneMoment;

/**
 * A minute of a made zone, described as the platform does: from one reading of every five seconds, unless more than half
 * of them were below the floor.
 *
 * @param number of the minute in its run
 * @param isOn whether what the run is about went on in the minute
 */
public record DescribedMinute(int number, Situation situation, boolean isOn) {

  private static final int FLOOR = 10;
  private static final int MINUTE = 60;
  private static final int SAMPLE = 5;
  private static final int STEPS = (int) Math.round(1 / Crowd.STEP_S);
  private static final double COUNT_ERROR = 0.07;

  /**
   * Every minute of a run that can be described.
   *
   * @param turns quarter turns to the left of the place on the map, 0 to 3
   * @param fewestOn seconds of a minute that make it one in which the matter went on
   */
  static List<DescribedMinute> of(Scene scene, long seed, int turns, int fewestOn) {
    Crowd crowd = new Crowd(scene.ground.lengthM(), scene.ground.widthM(), seed);
    ZoneCamera camera = new ZoneCamera(scene.zone, FLOOR, COUNT_ERROR, seed);
    scene.begin(crowd);
    List<DescribedMinute> minutes = new ArrayList<>();
    List<ZoneMoment> moments = new ArrayList<>();
    int few = 0;
    int on = 0;
    for (int second = 0; second < scene.seconds; second++) {
      for (int step = 0; step < STEPS; step++) {
        scene.advance(crowd, second + step * Crowd.STEP_S);
        crowd.step();
        camera.watchLines(second + step * Crowd.STEP_S, crowd.people);
      }
      ZoneObservation seen = camera.look(Instant.EPOCH.plusSeconds(second), second, crowd.people);
      on += scene.isOn(crowd, second) ? 1 : 0;
      if (second % SAMPLE == 0) {
        few += seen.belowFloor() ? 1 : 0;
        moments.add(new ZoneMoment(seen, seen.belowFloor() ? null : camera.grid(crowd.people, turns)));
      }
      if (second % MINUTE == MINUTE - 1) {
        boolean isOn = on >= fewestOn;
        if (2 * few <= moments.size()) {
          int number = second / MINUTE;
          MinuteDescription.of(moments).ifPresent(one -> minutes.add(new DescribedMinute(number, one, isOn)));
        }
        moments = new ArrayList<>();
        few = 0;
        on = 0;
      }
    }
    return minutes;
  }
}

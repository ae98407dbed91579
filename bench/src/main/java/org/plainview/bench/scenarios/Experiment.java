package org.plainview.bench.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.plainview.bench.CannotRunException;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.indicator.PlaceType;
import org.plainview.crowd.trajectory.LengthUnit;
import org.plainview.crowd.trajectory.Trajectories;
import org.plainview.crowd.trajectory.TrajectoryText;
import org.plainview.crowd.trajectory.UnreadableTrajectoryException;
import org.plainview.crowd.trajectory.Walk;

/**
 * A laboratory run in which nobody came to harm, and zones of it. The files' coordinates are turned so that people who
 * walk down the page walk east. Each run is shown with the small area that its publications measure in, and with a
 * stretch as large as a zone of the product.
 */
enum Experiment {
  FREE("uo-050-180-180.txt", "one-way corridor of 1.8 m, free", oneWay(), corridor(0, 2), corridor(-3, 3)),
  CORRIDOR("uo-180-180-180.txt", "one-way corridor of 1.8 m", oneWay(), corridor(0, 2), corridor(-3, 3)),
  EXIT("uo-180-180-070.txt", "one-way corridor into an exit of 0.7 m", oneWay(), corridor(0, 2), corridor(-3, 3)),
  /** 75 people who wait to be let in through a gate of 0.5 m. */
  ENTRANCE(
      "040_c_56_h-.txt",
      "entrance through a gate of 0.5 m",
      Zone.rectangle(-6, -2.7, 0, 2.4),
      entrance(-1.3, -0.4, -0.5, 0.4),
      entrance(-3, -1.5, 0, 1.5)),
  TWO_WAY(
      "bi_corr_400_b_03.txt", "two-way corridor of 4 m", Zone.rectangle(-5, 0.2, 4.4, 4.2), street(-1, 1), street(-3, 3));

  private static final int FILE_FRAMES_PER_SECOND = 16;
  private static final double STEP_S = 0.3;

  private final String file;
  private final String title;
  private final GroundPolygon walkable;
  private final List<Zone> zones;

  Experiment(String file, String title, GroundPolygon walkable, Zone small, Zone large) {
    this.file = file;
    this.title = title;
    this.walkable = walkable;
    zones = List.of(small, large);
  }

  String file() {
    return file;
  }

  String title() {
    return title;
  }

  List<Zone> zones() {
    return zones;
  }

  /** Shows the whole run to a judge through a camera without error or floor. */
  Trial replay(Path folder, Zone zone) {
    Trajectories run = read(folder.resolve(file));
    Trial trial = new Trial(zone.profile());
    ZoneCamera camera = new ZoneCamera(zone, 0, 0, 1);
    KernelProbe probe = new KernelProbe(walkable, zone);
    Map<Walk, Person> persons = new IdentityHashMap<>();
    int frameStep = (int) Math.round(STEP_S * run.framesPerSecond());
    double length = (run.lastFrame() - run.firstFrame()) / run.framesPerSecond();
    for (int sample = 0; sample < length * KernelProbe.PER_SECOND; sample++) {
      double second = (double) sample / KernelProbe.PER_SECOND;
      int frame = run.firstFrame() + (int) Math.round(second * run.framesPerSecond());
      List<Person> people = at(run, frame, frameStep, persons);
      camera.watchLines(second, people);
      probe.take(people);
      if (sample % KernelProbe.PER_SECOND == 0) {
        Instant at = Instant.EPOCH.plusSeconds((long) second);
        trial.show(second, camera.look(at, second, people, probe), camera.truePeakPerM2());
      }
    }
    return trial;
  }

  private List<Person> at(Trajectories run, int frame, int frameStep, Map<Walk, Person> persons) {
    List<Person> people = new ArrayList<>();
    boolean turned = this != TWO_WAY;
    for (Walk walk : run.walks()) {
      int index = walk.indexOf(frame);
      if (index >= 0) {
        Person person = persons.computeIfAbsent(walk, _ -> new Person(0, 0, 1, 0, 0));
        GroundPoint at = walk.position(index);
        Walk.Velocity velocity = walk.velocity(index, frameStep, run.framesPerSecond());
        person.x = turned ? -at.yM() : at.xM();
        person.y = turned ? at.xM() : at.yM();
        person.vx = turned ? -velocity.yMps() : velocity.xMps();
        person.vy = turned ? velocity.xMps() : velocity.yMps();
        people.add(person);
      }
    }
    return people;
  }

  private static Trajectories read(Path file) {
    try {
      return TrajectoryText.read(Files.readAllLines(file), FILE_FRAMES_PER_SECOND, LengthUnit.CENTIMETRES);
    } catch (IOException e) {
      throw new CannotRunException("The run cannot be read: " + file);
    } catch (UnreadableTrajectoryException e) {
      throw new CannotRunException(file + ": " + e.getMessage());
    }
  }

  private static GroundPolygon oneWay() {
    return Zone.rectangle(-7.5, 0, 6, 1.8);
  }

  private static Zone corridor(double west, double east) {
    List<Zone.Line> lines = List.of(new Zone.Line(west, 1.8, true), new Zone.Line(east, 1.8, false));
    return new Zone(PlaceType.WALKWAY, west, 0, east, 1.8, OptionalInt.empty(), lines);
  }

  private static Zone entrance(double west, double south, double east, double north) {
    List<Zone.Line> lines = east == 0 ? List.of(new Zone.Line(east, 0.5, false)) : List.of();
    return new Zone(PlaceType.QUEUE, west, south, east, north, OptionalInt.empty(), lines);
  }

  private static Zone street(double west, double east) {
    List<Zone.Line> lines = List.of(new Zone.Line(west, 4, true), new Zone.Line(east, 4, false));
    return new Zone(PlaceType.WALKWAY, west, 0.2, east, 4.2, OptionalInt.empty(), lines);
  }
}

package org.plainview.crowd.trajectory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;

/** Where people were at one frame and how they moved, in the same order. */
public final class Snapshot {

  private final List<GroundPoint> positions = new ArrayList<>();
  private final List<Walk.Velocity> velocities = new ArrayList<>();

  Snapshot() {}

  void add(GroundPoint position, Walk.Velocity velocity) {
    positions.add(position);
    velocities.add(velocity);
  }

  public List<GroundPoint> positions() {
    return Collections.unmodifiableList(positions);
  }

  public List<Walk.Velocity> velocities() {
    return Collections.unmodifiableList(velocities);
  }

  /** Speeds in m/s. */
  public double[] speedsMps() {
    return velocities.stream().mapToDouble(Walk.Velocity::speedMps).toArray();
  }

  /** Mean speed of who is in an area, in m/s; zero when nobody is, as the published tables have it. */
  public double meanSpeedMps(GroundPolygon area) {
    return IntStream.range(0, positions.size())
        .filter(i -> area.contains(positions.get(i)))
        .mapToDouble(i -> velocities.get(i).speedMps())
        .average()
        .orElse(0);
  }
}

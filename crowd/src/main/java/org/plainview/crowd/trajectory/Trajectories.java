package org.plainview.crowd.trajectory;

import java.util.List;

/** All walks of one laboratory run and the rate of its frames. Immutable. */
public record Trajectories(double framesPerSecond, List<Walk> walks) {

  public Trajectories {
    if (!(framesPerSecond > 0) || walks.isEmpty()) {
      throw new IllegalArgumentException("Trajectories need a frame rate and somebody who walks");
    }
    walks = List.copyOf(walks);
  }

  public int firstFrame() {
    return walks.stream().mapToInt(walk -> walk.frame(0)).min().orElseThrow();
  }

  public int lastFrame() {
    return walks.stream().mapToInt(walk -> walk.frame(walk.size() - 1)).max().orElseThrow();
  }

  /** Whoever is there at a frame, with velocities over {@code frameStep} frames before and after. */
  public Snapshot at(int frame, int frameStep) {
    Snapshot snapshot = new Snapshot();
    for (Walk walk : walks) {
      int index = walk.indexOf(frame);
      if (index >= 0) {
        snapshot.add(walk.position(index), walk.velocity(index, frameStep, framesPerSecond));
      }
    }
    return snapshot;
  }
}

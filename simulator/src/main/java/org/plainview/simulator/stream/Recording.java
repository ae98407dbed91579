package org.plainview.simulator.stream;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plainview.simulator.scene.Plan;
import org.plainview.simulator.scene.Scenario;
import org.plainview.simulator.scene.Simulation;
import org.plainview.simulator.scene.Truth;
import org.plainview.simulator.view.Painter;

/** A scenario as files: the video, the truth per second, and the count per frame. */
public final class Recording {

  private Recording() {}

  /** Writes {@code video.mp4}, {@code truth.csv} and {@code frames.csv} into the folder. */
  public static void write(Scenario scenario, int seconds, long seed, Path folder) throws IOException {
    Files.createDirectories(folder);
    Simulation simulation = new Simulation(scenario, seed);
    Painter painter = new Painter(Plan.CAMERA, Plan.ground(), seed);
    int rate = LiveServer.FRAMES_PER_SECOND;
    try (VideoEncoder encoder = VideoEncoder.toFile(folder.resolve("video.mp4").toFile(), Plan.CAMERA, rate);
        PrintWriter truth = new PrintWriter(Files.newBufferedWriter(folder.resolve("truth.csv")));
        PrintWriter frames = new PrintWriter(Files.newBufferedWriter(folder.resolve("frames.csv")))) {
      truth.println(Truth.header());
      frames.println("frame,count");
      for (int frame = 0; frame < seconds * rate; frame++) {
        encoder.add(painter.take(simulation.walkers(), simulation.seconds()));
        frames.println((frame + 1) + "," + simulation.count(Plan.ZONE));
        if (frame % rate == 0) {
          truth.println(Truth.of(simulation).csv());
        }
        simulation.advance(1.0 / rate);
      }
    }
  }
}

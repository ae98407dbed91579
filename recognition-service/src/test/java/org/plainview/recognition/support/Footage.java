package org.plainview.recognition.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.DetectorChoice;
import org.plainview.simulator.scene.Plan;
import org.plainview.simulator.scene.Scenario;
import org.plainview.simulator.stream.Recording;

/**
 * A video with people, and the camera that took it.
 *
 * @param floor the video has moments with fewer people and moments with more
 * @param areaM2 of the camera's only zone
 * @param model of the ONNX detector, where there is one
 * @param registered from a camera's id and stream address to its state
 */
public record Footage(
    Path video,
    int floor,
    double areaM2,
    Optional<Path> model,
    BiFunction<String, String, CameraState.Builder> registered) {

  private static final int SECONDS = 60;

  /** A square that fills, made here and now in the folder: it is there wherever the tests are. */
  public static Footage simulated(Path folder) throws IOException {
    Recording.write(Scenario.FILLING_SQUARE, SECONDS, 1, folder);
    return new Footage(
        folder.resolve("video.mp4"), 8, Plan.ZONE.areaM2(), Optional.empty(), Cameras::onTheSquare);
  }

  /** A real road and a real model, or a skipped test that says which file it misses. */
  public static Footage real() {
    return new Footage(
        shared("video/vtest.avi"), 5, 6400, Optional.of(shared("models/nanodet_m.onnx")), Cameras::calibrated);
  }

  /** An approved camera with this floor that shows the video at the address. */
  public CameraState.Builder camera(String id, String address) {
    return registered.apply(id, address).setFloor(floor);
  }

  /** Those that can count here. */
  public Set<DetectorChoice> detectors() {
    return model.isPresent()
        ? EnumSet.of(DetectorChoice.DETECTOR_CHOICE_HOG, DetectorChoice.DETECTOR_CHOICE_ONNX)
        : EnumSet.of(DetectorChoice.DETECTOR_CHOICE_HOG);
  }

  private static Path shared(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data").resolve(name);
      if (Files.exists(candidate)) {
        return candidate;
      }
    }
    assumeTrue(false, "skipped: ../shared/data/" + name + " is not beside the project");
    throw new IllegalStateException();
  }
}

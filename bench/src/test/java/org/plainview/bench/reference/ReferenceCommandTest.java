package org.plainview.bench.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.bench.Bench;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.SharedData;

class ReferenceCommandTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  /** One person who walks east at 1 m/s through the middle of a room of 10 by 10 m; the area is all of it. */
  @BeforeEach
  void writeARun() throws IOException {
    StringBuilder run = new StringBuilder("#framerate: 10\n");
    for (int frame = 0; frame <= 40; frame++) {
      run.append("1\t").append(frame).append('\t').append(3 + frame / 10.0).append("\t5\t1.8\n");
    }
    file("traj.txt", run.toString());
    file("rho_v_Classic_traj.txt_id_1.dat", "#Frame\trho\tv\n20\t0.010\t1.000\n21\t0.010\t1.000\n");
  }

  private void file(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private int run(String... arguments) {
    return Bench.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(errors)).execute(arguments);
  }

  private int runHere(String... more) {
    String[] given = {
      "reference", folder.toString(), "--walkable", "0 0, 10 0, 10 10, 0 10", "--area", "0 0, 10 0, 10 10, 0 10",
      "--line", "5 0, 5 10"
    };
    String[] all = new String[given.length + more.length];
    System.arraycopy(given, 0, all, 0, given.length);
    System.arraycopy(more, 0, all, given.length, more.length);
    return run(all);
  }

  @Test
  void anyCaseCanBeGivenWithWhereItWasMeasured() {
    assertThat(runHere()).isZero();
    assertThat(out.toString()).contains("classic density", "mean speed").doesNotContain("Voronoi");
    assertThat(out.toString().lines().toList().getLast()).startsWith("reference: 0.0000 ").endsWith("target 0.01: met");
  }

  @Test
  void aDifferenceAboveTheTargetIsMissedAndItsFrameNamed() throws IOException {
    file("rho_v_Classic_traj.txt_id_1.dat", "20\t0.010\t1.000\n21\t0.010\t1.050\n");

    assertThat(runHere()).isEqualTo(1);
    assertThat(out.toString()).contains("0.05000 at frame 21").endsWith("missed\n");
  }

  @Test
  void framesThatATableLeavesOutAreNotCompared() throws IOException {
    file("rho_v_Voronoi_Voronoi_traj.txt_id_1_blind_points.dat", "7\t0.010\t1.000\n30\t0.010\t1.000\n");

    assertThat(runHere()).isZero();
    assertThat(out.toString()).containsPattern("Voronoi density +2 frames");
  }

  @Test
  void aTableWithoutRowsIsRefused() throws IOException {
    file("rho_v_Classic_traj.txt_id_1.dat", "#framerate: 10\n");

    assertThat(runHere()).isEqualTo(2);
    assertThat(errors.toString()).contains("no results in");
  }

  @Test
  void aTableOfAnotherRunIsRefused() throws IOException {
    file("rho_v_Classic_traj.txt_id_1.dat", "41\t0.010\t1.000\n");

    assertThat(runHere()).isEqualTo(2);
    assertThat(errors.toString()).contains("rho_v_Classic_traj.txt_id_1.dat", "no frame of the run");
  }

  @Test
  void windowsThatDoNotFitTheRunAreRefusedWithWhatToCheck() throws IOException {
    file("FDFlowVelocity_traj.txt.dat", "1.0\t1.0\n1.0\t1.0\n");

    assertThat(runHere("--flow-window", "10")).isEqualTo(2);
    assertThat(errors.toString()).contains("--flow-window");
  }

  @ParameterizedTest
  @ValueSource(strings = {"traj.txt", "rho_v_Classic_traj.txt_id_1.dat"})
  void aLineThatCannotBeReadIsNamed(String name) throws IOException {
    file(name, "#framerate: 10\n1\t0\t3.0\t5\n2\tx\t3.0\n");

    assertThat(runHere()).isEqualTo(2);
    assertThat(errors.toString()).containsIgnoringCase("line 3").contains(name).doesNotContain("\tat ");
  }

  @Test
  void aCaseThatIsNotKnownNeedsItsGeometry() {
    assertThat(run("reference", folder.toString())).isEqualTo(2);
    assertThat(run("reference", folder.toString(), "--area", "0 0, 1 0, 1 1")).isEqualTo(2);
    assertThat(errors.toString()).contains("--walkable, --area and --line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0", "0 0, 1 0, 1", "0 0, a 0, 1 1", "0 0, 1 1, 1 0, 0 1"})
  void groundThatIsNoPolygonIsRefused(String area) {
    assertThat(runHere("--frame-step", "5", "--flow-window", "0")).isEqualTo(2);
    assertThat(
            run("reference", folder.toString(), "--walkable", "0 0, 1 0, 1 1", "--line", "0 0, 1 1", "--area", area))
        .isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFolderWithoutPublishedResultsIsNotASuccess() throws IOException {
    Files.delete(folder.resolve("rho_v_Classic_traj.txt_id_1.dat"));

    assertThat(runHere()).isEqualTo(2);
    assertThat(errors.toString()).contains("no published results");
  }

  @Test
  void thePublishedCornerIsMetInEveryMeasure() {
    assumeTrue(isCornerThere(), "skipped: ../shared/data/pedpy/corner is not beside the project");

    assertThat(run("reference")).as("see which comparison is above 0.01:%n%s", out).isZero();
    assertThat(out.toString())
        .contains("classic density", "mean speed", "Voronoi density", "cut off", "people over the line", "flow over")
        .doesNotContain("NaN");
  }

  private static boolean isCornerThere() {
    try {
      return Files.isDirectory(SharedData.at("pedpy/corner", ""));
    } catch (CannotRunException e) {
      return false;
    }
  }
}

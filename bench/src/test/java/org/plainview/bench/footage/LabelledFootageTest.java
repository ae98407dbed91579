package org.plainview.bench.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.bench.Bench;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.SharedData;
import org.plainview.recognition.pixels.GroundTrial;
import org.plainview.recognition.pixels.LabelledPerson;

class LabelledFootageTest {

  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void boxesAndPlacesOfTheSamePersonComeTogether() throws IOException {
    Labels labels =
        Labels.read(
            file("gt.txt", "1,1,10,20,5,15,-1,0,0,0\n1,2,30,20,5,15\n"), file("ground.csv", "frame,id,x_m,y_m\n1,2,-3.5,4\n"));

    assertThat(labels.in(1)).hasSize(2);
    assertThat(labels.in(1).get(1)).isEqualTo(new LabelledPerson(2, 30, 20, 5, 15, -3.5, 4));
    assertThat(labels.in(1).getFirst().xM()).isNaN();
    assertThat(labels.in(2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2,3\n", "1,1,a,2,3,4\n", ""})
  void namesTheFileThatHasNoLabels(String content) throws IOException {
    Path bad = file("bad.txt", content);

    assertThatThrownBy(() -> Labels.read(bad, null)).isInstanceOf(CannotRunException.class).hasMessageContaining("bad.txt");
  }

  @Test
  void aCalibrationWithAParameterMissingIsNamed() throws IOException {
    Path bad = file("camera.xml", "<Camera focal=\"5.5\"/>");

    assertThatThrownBy(() -> TsaiFile.read(bad)).isInstanceOf(CannotRunException.class).hasMessageContaining("camera.xml");
  }

  @Test
  void picturesAreTakenInTheOrderOfTheirNumbers() throws IOException {
    file("frame_0010.jpg", "");
    file("frame_2.png", "");
    file("readme.txt", "");

    assertThat(PictureFolder.of(folder).keySet()).containsExactly(2, 10);
    assertThatThrownBy(() -> PictureFolder.of(folder.resolve("none"))).isInstanceOf(CannotRunException.class);
  }

  @Test
  void whatCannotBeReadIsRefusedBeforeAnythingIsMeasured() {
    assertThat(Bench.commandLine().execute("ground", "--frames", folder.toString(), "--truth", folder.resolve("no").toString())).isEqualTo(2);
    assertThat(Bench.commandLine().execute("speed", "--fps", "0")).isEqualTo(2);
  }

  @Test
  void tooFewIntervalsThatHoldAreAProblem() {
    assertThat(new Coverage("counts", 100, 90).problems()).isEmpty();
    assertThat(new Coverage("counts", 50, 50).plus(50, 39).problems()).singleElement().asString().contains("89 of 100");
  }

  @Test
  void realPeopleArePlacedAndTimedWithinTheTargetsWhereThereIsFootageOfThem() {
    try {
      SharedData.at("pets-s3-mf1/gt.txt", "");
      SharedData.at("models/nanodet_m.onnx", "");
    } catch (CannotRunException e) {
      Assumptions.abort("skipped: " + e.getMessage());
    }

    GroundTrial trial = new GroundFootage().run(Weather.ORIGINAL);

    assertThat(trial.places().measured()).isGreaterThan(400);
    assertThat(trial.places().median()).isLessThanOrEqualTo(0.2);
    assertThat(trial.places().coverage()).isGreaterThanOrEqualTo(0.9);
    assertThat(trial.speeds().median()).isLessThanOrEqualTo(0.2);
    assertThat(trial.meanSpeeds().coverage()).isGreaterThanOrEqualTo(0.9);
  }
}

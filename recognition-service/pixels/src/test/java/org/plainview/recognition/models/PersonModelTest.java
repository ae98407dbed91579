package org.plainview.recognition.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.recognition.pixels.DetectorKind;
import org.plainview.recognition.pixels.Detectors;

class PersonModelTest {

  @TempDir private Path folder;

  @Test
  void noPathIsTheBuiltInDetectorAlone() {
    try (Detectors detectors = PersonModel.at(" ").detectors()) {
      assertThat(detectors.profile(DetectorKind.HOG)).isPresent();
      assertThat(detectors.profile(DetectorKind.ONNX)).isEmpty();
    }
  }

  @Test
  void aFileThatIsNotThereStopsTheStart() {
    assertThatThrownBy(() -> PersonModel.at(folder.resolve("none.onnx").toString()))
        .isInstanceOf(UnusableModelException.class)
        .hasMessageContaining("PLAINVIEW_RECOGNITION_MODEL")
        .hasMessageContaining("no readable .onnx file");
  }

  @Test
  void aFileThatIsNoModelStopsTheStart() throws IOException {
    Path file = Files.writeString(folder.resolve("text.onnx"), "this is not a model");

    assertThatThrownBy(() -> PersonModel.at(file.toString()))
        .isInstanceOf(UnusableModelException.class)
        .hasMessageContaining("not an ONNX person detector");
  }

  @Test
  void aFileOfAnotherKindStopsTheStart() throws IOException {
    Path file = Files.writeString(folder.resolve("model.bin"), "x");

    assertThatThrownBy(() -> PersonModel.at(file.toString())).isInstanceOf(UnusableModelException.class);
    assertThatThrownBy(() -> PersonModel.at(folder.toString())).isInstanceOf(UnusableModelException.class);
  }
}

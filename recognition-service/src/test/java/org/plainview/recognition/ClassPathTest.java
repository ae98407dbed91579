package org.plainview.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainview.recognition.support.JarContents;

/** Nothing that could tell who somebody is may be on the class path, used or not. */
class ClassPathTest {

  private static List<String> classPathEntries() throws IOException {
    List<String> names = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.endsWith(".jar")) {
        names.addAll(JarContents.of(Path.of(entry)));
      }
    }
    return names;
  }

  @Test
  void noFacePlateReIdentificationOrAttributeClassIsOnTheClassPath() throws IOException {
    assertThat(classPathEntries()).hasSizeGreaterThan(10_000).filteredOn(JarContents::identifiesPeople).isEmpty();
  }

  @Test
  void noModelIsOnTheClassPath() throws IOException {
    assertThat(classPathEntries()).filteredOn(JarContents::isModel).isEmpty();
  }

  @Test
  void theStockVisionLibrariesAreNotOnTheClassPath() {
    assertThat(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(entry -> Path.of(entry).getFileName().toString()))
        .noneMatch(name -> name.matches("opencv-.*\\.jar|onnxruntime-.*\\.jar|api-0\\..*\\.jar"));
  }

  @Test
  void theCheckRecognisesWhatTheStockLibrariesCarry() {
    assertThat(
            Stream.of(
                "org/opencv/objdetect/FaceDetectorYN.class",
                "org/opencv/objdetect/FaceRecognizerSF.class",
                "org/opencv/objdetect/CascadeClassifier.class",
                "org/opencv/face/Facemark.class",
                "ai/djl/modality/cv/output/Landmark.class",
                "ai/djl/modality/cv/translator/YoloPoseTranslator.class",
                "com/example/LicensePlateReader.class",
                "com/example/PersonReId.class",
                "com/example/GenderClassifier.class"))
        .allMatch(JarContents::identifiesPeople);
    assertThat(
            Stream.of(
                "java/lang/FunctionalInterface.class",
                "com/google/gson/annotations/Expose.class",
                "org/springframework/jdbc/core/JdbcTemplate.class",
                "org/opencv/objdetect/HOGDescriptor.class"))
        .noneMatch(JarContents::identifiesPeople);
    assertThat(Stream.of("haarcascade_frontalface.xml", "a/arcface.onnx", "x.caffemodel", "face.tflite", "m.pt"))
        .allMatch(JarContents::isModel);
  }
}

package org.plainview.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plainview.recognition.support.JarContents;

/** The same as {@link ClassPathTest}, on the very file that is shipped. */
class FatJarIT {

  private static List<String> entries;

  @BeforeAll
  static void read() throws IOException {
    entries = JarContents.of(Path.of("target/recognition-service.jar"));
  }

  @Test
  void holdsNothingThatIdentifiesPeopleAndNoModel() {
    assertThat(entries).hasSizeGreaterThan(10_000);
    assertThat(entries).filteredOn(JarContents::identifiesPeople).isEmpty();
    assertThat(entries).filteredOn(JarContents::isModel).isEmpty();
  }

  @Test
  void holdsOfOpenCvOnlyArraysImageArithmeticTheHogDetectorAndDenseFlow() {
    assertThat(entries)
        .filteredOn(name -> name.contains("org/opencv/") && name.endsWith(".class"))
        .isNotEmpty()
        .allMatch(
            name ->
                name.matches(".*org/opencv/(core/.*|imgproc/Imgproc|objdetect/HOGDescriptor|utils/Converters|video/(Dense|DIS)OpticalFlow)\\.class"));
  }

  @Test
  void itsInferenceLibraryKnowsNobodyToReportTo() throws IOException {
    byte[] library = JarContents.read(Path.of("target/recognition-service.jar"), "libonnxruntime.so");

    assertThat(library).hasSizeGreaterThan(1_000_000);
    assertThat(new String(library, StandardCharsets.ISO_8859_1)).doesNotContain("events.data.microsoft.com", "OneCollector");
  }

  @Test
  void cannotRecordVideoOrAskAnotherMachineToInfer() {
    assertThat(entries).noneMatch(name -> name.matches(".*javacv/.*Recorder.*|.*ai/djl/engine/rpc/.*|.*ai/djl/modality/.*"));
    assertThat(entries).anyMatch(name -> name.endsWith("javacv/FFmpegFrameGrabber.class"));
  }
}

package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  @Test
  void aFileBecomesAnAddressAndItsFolderIsKnown(@TempDir Path folder) throws Exception {
    Path video = Files.createFile(folder.toRealPath().resolve("a video.avi"));

    Options options = Options.parse(List.of("--video", video.toString(), "--floor", "3"), 7400);

    assertThat(options.video()).contains(video.toUri());
    assertThat(options.videoFolder()).contains(video.getParent());
    assertThat(options.floor()).isEqualTo(3);
    assertThat(options.demo()).isTrue();
    assertThat(options.worker()).isTrue();
  }

  @Test
  void anAddressStaysAsItIs() {
    Options options = Options.parse(List.of("--video", "rtsp://camera.example/1", "--no-demo", "--no-worker", "--heap", "3g"), 7400);

    assertThat(options.video()).contains(URI.create("rtsp://camera.example/1"));
    assertThat(options.videoFolder()).isEmpty();
    assertThat(options.demo()).isFalse();
    assertThat(options.worker()).isFalse();
    assertThat(options.heap()).isEqualTo("3g");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --vidio x         | Unknown argument '--vidio'
          --video           | --video needs a value
          --video /no/such  | There is no file /no/such
          --heap much       | --heap needs a size such as 512m or 3g, not 'much'
          --floor many      | --floor needs a whole number, not 'many'
          --model /no/such  | There is no file /no/such
          """)
  void whatIsWrongIsNamed(String arguments, String message) {
    assertThatThrownBy(() -> Options.parse(List.of(arguments.strip().split(" ")), 7400))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aPortBaseThatLeavesNoRoomIsRefused() {
    assertThatThrownBy(() -> new Ports(65_500)).isInstanceOf(LaunchException.class).hasMessageContaining("--port-base");
  }
}

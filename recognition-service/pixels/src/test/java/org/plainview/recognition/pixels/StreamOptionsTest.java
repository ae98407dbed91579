package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamOptionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"concat:/etc/passwd", "gopher://x", "data:text/plain,x", "/etc/passwd", "", "subfile,,:x", "pipe:0", "ftp://x/y"})
  void opensNoOtherSchemeThanThoseOfCameras(String address) {
    assertThat(StreamOptions.of(address)).isEmpty();
  }

  @Test
  void aPlaylistFromTheNetworkCannotReachFiles() {
    assertThat(StreamOptions.of("https://camera.example/live.m3u8").orElseThrow().ffmpeg().get("protocol_whitelist"))
        .doesNotContain("file");
  }

  @Test
  void aFileCannotReachTheNetwork() {
    assertThat(StreamOptions.of("file:/videos/a.m3u8").orElseThrow().ffmpeg()).containsEntry("protocol_whitelist", "file");
  }

  @Test
  void everyNetworkStreamHasATimeout() {
    for (String address : new String[] {"rtsp://c/1", "rtsps://c/1", "http://c/1", "https://c/1", "srt://c:1"}) {
      assertThat(StreamOptions.of(address).orElseThrow().ffmpeg()).as(address).containsEntry("timeout", "5000000");
    }
  }
}

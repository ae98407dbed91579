package org.plainview.camera.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StreamPropertiesTest {

  @Test
  void allowsOnlyStreamsOfThePublicNetworkByDefault() {
    StreamProperties properties = bound(Map.of());
    assertThat(properties.allowedSchemes()).containsExactlyInAnyOrder("rtsp", "rtsps", "https", "http", "srt");
    assertThat(properties.allowedNetworks()).isEmpty();
    assertThat(properties.allowedDirectories()).isEmpty();
  }

  @Test
  void takesEverySettingAsACommaSeparatedList() {
    StreamProperties properties =
        bound(
            Map.of(
                "plainview.streams.allowed-schemes", "rtsp,file",
                "plainview.streams.allowed-networks", "10.0.0.0/8,127.0.0.0/8",
                "plainview.streams.allowed-directories", "/srv/videos,/srv/more"));
    assertThat(properties.allowedSchemes()).containsExactlyInAnyOrder("rtsp", "file");
    assertThat(properties.allowedNetworks()).containsExactly("10.0.0.0/8", "127.0.0.0/8");
    assertThat(properties.allowedDirectories()).containsExactly(Path.of("/srv/videos"), Path.of("/srv/more"));
  }

  private static StreamProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("plainview.streams", StreamProperties.class);
  }
}

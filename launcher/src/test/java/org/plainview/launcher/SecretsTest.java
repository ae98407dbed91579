package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir private Path folder;

  @Test
  void areMadeOnceAndReadByTheirOwnerAlone() throws Exception {
    Path file = folder.resolve("secrets.properties");

    Secrets made = Secrets.in(file);
    Secrets again = Secrets.in(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    assertThat(again.user("olga")).isEqualTo(made.user("olga")).matches("([a-z]+-){4}\\d+");
    assertThat(again.get("stream.key")).isEqualTo(made.get("stream.key"));
    assertThat(Base64.getDecoder().decode(made.get("stream.key"))).hasSize(32);
  }

  @Test
  void differBetweenDeployments() {
    assertThat(Secrets.in(folder.resolve("one")).user("olga"))
        .isNotEqualTo(Secrets.in(folder.resolve("other")).user("olga"));
  }

  @Test
  void kafkaTakesTheClusterIdForAnIdAndNotForAnOption() {
    for (int i = 0; i < 200; i++) {
      assertThat(Secrets.in(folder.resolve("s" + i)).get("kafka.cluster")).hasSize(22).doesNotStartWith("-");
    }
  }

  @Test
  void aKeyThatIsNotThereIsNamed() {
    Secrets secrets = Secrets.in(folder.resolve("secrets.properties"));

    assertThatThrownBy(() -> secrets.get("nothing")).isInstanceOf(LaunchException.class).hasMessageContaining("nothing");
  }
}

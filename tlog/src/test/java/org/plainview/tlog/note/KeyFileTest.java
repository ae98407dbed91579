package org.plainview.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrote(SignatureType type) throws Exception {
    SigningKey key = SigningKey.generate("log.example", type, new SecureRandom());
    Path file = folder.resolve("log.key");

    KeyFile.create(file, key);

    assertThat(KeyFile.read(file).verifierKey()).isEqualTo(key.verifierKey());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }

  @Test
  void neverOverwritesAKey() throws Exception {
    Path file = folder.resolve("log.key");
    SigningKey first = SigningKey.generate("log.example", SignatureType.ED25519, new SecureRandom());
    SigningKey second = SigningKey.generate("log.example", SignatureType.ED25519, new SecureRandom());
    KeyFile.create(file, first);

    assertThatThrownBy(() -> KeyFile.create(file, second)).isInstanceOf(FileAlreadyExistsException.class);

    assertThat(KeyFile.read(file).verifierKey()).isEqualTo(first.verifierKey());
  }

  @Test
  void readsTheFileOfGoWithOrWithoutItsNewline() throws Exception {
    for (String end : new String[] {"", "\n"}) {
      Path file = Files.writeString(folder.resolve("peter.key"), KnownNotes.PETER_SECRET + end);

      assertThat(KeyFile.read(file).verifierKey().encode()).isEqualTo(KnownNotes.PETER_KEY);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "\n", KnownNotes.PETER_KEY, KnownNotes.PETER_SECRET + "\n\n", KnownNotes.PETER_SECRET + "\r\n"
      })
  void refusesAFileThatHolds(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("bad.key"), content);

    assertThatThrownBy(() -> KeyFile.read(file)).isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void refusesAHugeFile() throws Exception {
    Path file = Files.writeString(folder.resolve("huge.key"), KnownNotes.PETER_SECRET + "A".repeat(1_000_000));

    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(MalformedNoteException.class)
        .hasMessageContaining("too long");
  }

  @Test
  void saysThatAFileIsNotThere() {
    assertThatThrownBy(() -> KeyFile.read(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
  }
}

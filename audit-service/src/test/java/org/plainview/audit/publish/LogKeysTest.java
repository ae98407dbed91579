package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.audit.publish.PublishProperties.Key;
import org.plainview.tlog.note.Ed25519Signer;
import org.plainview.tlog.note.KeyFile;
import org.plainview.tlog.note.NoteSigner;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.note.VerifierKey;

class LogKeysTest {

  private static final String ORIGIN = "plainview.example/audit";

  @TempDir private Path folder;

  private final SigningKey logKey = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());

  @Test
  void opensAKeyForExportsOnlyWhereThereIsOne() throws IOException {
    Key key = key(ORIGIN + "/export", SignatureType.ED25519);

    assertThat(open(key).signer()).isNotNull();
    assertThat(open(null).signer()).isNull();
  }

  @Test
  void signsExportsUnderTheirOwnNameOnly() throws IOException {
    Key named = key(ORIGIN, SignatureType.ED25519);
    Key witness = key(ORIGIN + "/export", SignatureType.ED25519_COSIGNATURE);

    assertThatThrownBy(() -> open(named)).hasMessageContaining("export-key").hasMessageContaining(ORIGIN + "/export");
    assertThatThrownBy(() -> open(witness)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void signsNoExportsWithAKeyThatSignsCheckpoints() {
    VerifierKey renamed = VerifierKey.of(ORIGIN + "/export", SignatureType.ED25519, logKey.publicKey());
    Key same = new Key(null, List.of("sign"), renamed.encode());

    assertThatThrownBy(() -> open(same)).hasMessageContaining("must not be a key that signs checkpoints");
  }

  private Key key(String name, SignatureType type) throws IOException {
    Path file = folder.resolve("key" + folder.toFile().list().length);
    KeyFile.create(file, SigningKey.generate(name, type, new SecureRandom()));
    return new Key(file, null, null);
  }

  private ExportKey open(Key exportKey) {
    PublishProperties properties =
        new PublishProperties(
            ORIGIN, List.of(), exportKey, null, Duration.ZERO, 1, Duration.ZERO, true);
    NoteSigner log = new Ed25519Signer(ORIGIN, logKey);
    return LogKeys.openExportKey(properties, List.of(log), Clock.systemUTC());
  }
}

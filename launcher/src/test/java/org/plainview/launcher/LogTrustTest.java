package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.tlog.note.KeyFile;
import org.plainview.tlog.note.VerifierKey;
import org.plainview.tlog.policy.Policy;

class LogTrustTest {

  @TempDir private Path folder;

  @Test
  void keepsItsKeysWhenThePortsChange() throws Exception {
    LogTrust trust = LogTrust.of(Home.of(folder, folder));
    trust.prepare(new Ports(7400));
    Policy before = Policy.parse(Files.readString(trust.policy()));
    trust.prepare(new Ports(8400));
    Policy after = Policy.parse(Files.readString(trust.policy()));

    assertThat(after.logs().getFirst().key()).isEqualTo(before.logs().getFirst().key());
    assertThat(after.witnesses().getFirst().key()).isEqualTo(before.witnesses().getFirst().key());
    assertThat(after.witnesses().getFirst().url()).contains("http://127.0.0.1:8406");
    assertThat(after.quorum()).isPresent();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(trust.logKey())))
        .isEqualTo("rw-------");
  }

  @Test
  void givesExportsAKeyOfTheirOwnAndShowsItToVerifiers() throws Exception {
    LogTrust trust = LogTrust.of(Home.of(folder, folder));
    trust.prepare(new Ports(7400));
    String before = Files.readString(trust.exportVkey());
    trust.prepare(new Ports(8400));

    VerifierKey shown = VerifierKey.parse(before.strip());
    assertThat(shown.keyName()).isEqualTo(LogTrust.ORIGIN + "/export");
    assertThat(shown).isEqualTo(KeyFile.read(trust.exportKey()).verifierKey());
    assertThat(shown.hasSamePublicKeyAs(KeyFile.read(trust.logKey()).verifierKey())).isFalse();
    assertThat(trust.exportVkey()).hasParent(trust.policy().getParent()).hasContent(before.strip());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(trust.exportKey())))
        .isEqualTo("rw-------");
  }

  @Test
  void doesNotReplaceAKeyThatItCannotRead() throws Exception {
    LogTrust trust = LogTrust.of(Home.of(folder, folder));
    trust.prepare(new Ports(7400));
    Files.writeString(trust.logKey(), "torn");

    assertThatThrownBy(() -> trust.prepare(new Ports(7400)))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("log.key");
    assertThat(trust.logKey()).hasContent("torn");
  }
}

package org.plainview.audittool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditToolTest {

  @TempDir private Path folder;

  @Test
  void withoutACommandTheCommandsAreListed() {
    Ran ran = Ran.of();

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("verify", "prove", "check", "witness", "keygen", "vkey", "policy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify", "prove", "check", "witness", "keygen", "vkey", "policy"})
  void eachCommandExplainsItself(String command) {
    Ran ran = Ran.of(command, "--help");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("Usage: audit " + command);
  }

  @Test
  void whatIsNotUnderstoodIsSaidInALine() {
    Ran unknown = Ran.of("prrove", "1");
    Ran lacking = Ran.of("verify", "http://127.0.0.1:1/");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("prrove").contains("See: audit --help");
    assertThat(lacking.code()).isEqualTo(2);
    assertThat(lacking.err()).contains("--policy").contains("See: audit verify --help");
  }

  @Test
  void filesThatAreNotThereOrNotWhatTheyShouldBeAreNamed() throws Exception {
    Path policy = TestLog.policyFile(folder);
    Path none = folder.resolve("none");
    TestLog log = TestLog.of(Files.createDirectory(folder.resolve("log")), 1);

    assertThat(Ran.of("verify", log.folder(), "--policy", none).err()).contains("There is no file or folder " + none + ".");
    assertThat(Ran.of("verify", log.folder(), "--policy", log.file("checkpoint")).err())
        .contains("checkpoint is not a policy. Line 1");
    assertThat(Ran.of("verify", log.folder(), "--policy", policy, "--since", policy).err())
        .contains("log.policy is not a checkpoint");
    assertThat(Ran.of("check", policy, "--policy", policy).err()).contains("log.policy is not a proof");
    assertThat(Ran.of("vkey", policy).err()).contains("log.policy is not a key file");
    assertThat(Ran.of("prove", 0, "--log", log.folder(), "--out", none.resolve("proof")).err())
        .contains("There is no file or folder " + none.resolve("proof"));
    assertThat(Ran.of("verify", none, "--policy", policy).err()).contains("There is no folder " + none);
  }
}

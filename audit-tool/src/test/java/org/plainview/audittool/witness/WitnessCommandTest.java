package org.plainview.audittool.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.audittool.AuditTool;
import org.plainview.audittool.Ran;
import org.plainview.audittool.TestLog;
import org.plainview.tlog.note.KeyFile;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.tile.TileHashes;
import org.plainview.tlog.witness.WitnessClient;
import org.plainview.tlog.witness.WitnessOutcome;

class WitnessCommandTest {

  @TempDir private Path folder;
  private Path key;
  private Path policy;
  private Path state;

  @BeforeEach
  void aWitness() throws Exception {
    key = folder.resolve("witness.key");
    KeyFile.create(key, TestLog.WITNESS);
    policy = TestLog.policyFile(folder);
    state = folder.resolve("state");
  }

  private Process start() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), AuditTool.class.getName()));
    command.addAll(List.of("witness", "--state", state.toString(), "--key", key.toString()));
    command.addAll(List.of("--policy", policy.toString(), "--listen", "127.0.0.1:0"));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  @Test
  void saysWhoItIsCosignsAndStopsWhenToldTo() throws Exception {
    TestLog log = TestLog.of(Files.createDirectory(folder.resolve("log")), 300);
    SignedNote checkpoint = SignedNote.parse(Files.readAllBytes(log.file("checkpoint")));
    TileHashes hashes = new TileHashes(new DirectoryFiles(log.folder()), 300);

    for (int start = 1; start <= 2; start++) {
      Process witness = start();
      try (BufferedReader out = witness.inputReader(); HttpClient http = HttpClient.newHttpClient()) {
        assertThat(out.readLine()).isEqualTo(TestLog.WITNESS.verifierKey().encode());
        String listens = out.readLine();
        assertThat(listens).startsWith("The witness listens at http://127.0.0.1:");
        URI address = URI.create(listens.substring(listens.indexOf("http")));

        WitnessOutcome outcome =
            new WitnessClient(address, List.of(TestLog.WITNESS.verifierKey()), http, Duration.ofSeconds(30))
                .cosign(checkpoint, hashes);
        assertThat(outcome).as("start %d", start).isInstanceOf(WitnessOutcome.Cosigned.class);
      } finally {
        witness.destroy();
      }
      assertThat(witness.waitFor(30, TimeUnit.SECONDS)).as("ends on TERM").isTrue();
    }
  }

  @Test
  void whatIsMissingIsSaid() throws Exception {
    Path logKey = folder.resolve("log.key");
    KeyFile.create(logKey, TestLog.KEY);

    assertThat(Ran.of("witness", "--state", state, "--key", key, "--listen", "127.0.0.1:0").err())
        .contains("Say which log to watch");
    assertThat(Ran.of("witness", "--state", state, "--key", logKey, "--policy", policy, "--listen", "[::1]:0").err())
        .contains("log.key is the key of a log");
    for (String listen : List.of("7410", "127.0.0.1", "127.0.0.1:70000", ":1")) {
      assertThat(Ran.of("witness", "--state", state, "--key", key, "--policy", policy, "--listen", listen).err())
          .contains("--listen is a host and a port");
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String listen = "127.0.0.1:" + taken.getLocalPort();

      Ran ran = Ran.of("witness", "--state", state, "--key", key, "--policy", policy, "--listen", listen);

      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("Cannot listen at " + listen);
    }
  }

  @Test
  void aStateOfAnotherWitnessIsNotUsed() throws Exception {
    Files.createDirectory(state);
    Files.writeString(state.resolve("0".repeat(64)), "not a checkpoint");

    Ran ran = Ran.of("witness", "--state", state, "--key", key, "--policy", policy, "--listen", "127.0.0.1:0");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("The state in " + state + " cannot be used");
  }
}

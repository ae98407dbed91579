package org.plainview.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each system call between a decision and its answer fails in turn, or is the last one of the process. */
class WitnessFaultTest {
  private static final GrowingLog LOG = GrowingLog.of("example.com/log", 20);

  @TempDir Path temporary;
  private TestWitness keys;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void needsStrace() throws Exception {
    assumeTrue(straceRuns(), "skipped: strace is not installed, or not allowed here");
    keys = TestWitness.in(Files.createDirectory(temporary.resolve("state")));
  }

  private static boolean straceRuns() throws InterruptedException {
    try {
      return new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true").start().waitFor() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  /** On a new state the thread of the first request does its first fsync on the file, its second on the folder. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fsync:error=EIO:when=1", "rename:error=EIO:when=1", "fsync:error=EIO:when=2",
        "fsync:signal=KILL:when=1", "rename:signal=KILL:when=1", "fsync:signal=KILL:when=2"
      })
  void givesNoCosignatureThatItMightForget(String fault) throws Exception {
    String call = fault.substring(0, fault.indexOf(':'));
    String strace = "set -- strace -f -o /dev/null -e trace=" + call + " -e inject=" + fault + " \"$@\"";
    try (WitnessProcess witness = WitnessProcess.start(keys, LOG, strace, List.of())) {
      WitnessOutcome outcome = client(witness).add(LOG.growth(0, 7));

      assertThat(outcome).isInstanceOfAny(WitnessOutcome.Refused.class, WitnessOutcome.Unreachable.class);
    }
    try (WitnessProcess witness = WitnessProcess.start(keys, LOG)) {
      assertThat(client(witness).cosign(LOG.checkpoint(9), LOG)).isInstanceOf(WitnessOutcome.Cosigned.class);
    }
  }

  private WitnessClient client(WitnessProcess witness) {
    return new WitnessClient(witness.uri(), keys.verifierKeys(), http, Duration.ofMinutes(1));
  }
}

package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.policy.Policy;

/** Processes that are killed while they append and publish. */
class KilledIT extends OwnLog {

  private static final String NEVER = "-";

  private Path policyFile;
  private Policy policy;

  @BeforeEach
  void needAWitness() throws IOException {
    TestWitness witness = closing(TestWitness.start("w1", files.key().verifierKey()));
    policy = TestWitness.policy(1, List.of(files.key().verifierKey()), witness);
    policyFile = Files.writeString(files.keyFile().resolveSibling("policy"), policy.text());
  }

  @Override
  Policy policy() {
    return policy;
  }

  @Test
  void losesNothingWhateverStepAProcessDoesNotSurvive() throws Exception {
    SeenCheckpoints seen = closing(new SeenCheckpoints(files.folder()));
    for (Step step : Step.values()) {
      PublisherProcess process = start(step.name());
      assertThat(process.awaitExit()).as("exit at %s: %s", step, process.said()).isEqualTo(PublisherMain.HALTED);
      assertVerifies();
    }

    assertRecovers(seen);
    assertThat(acknowledged.size()).isGreaterThanOrEqualTo(Step.values().length * 300);
  }

  @Test
  void losesNothingWhenOneOfTwoProcessesIsKilledAtAnyMoment() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    SeenCheckpoints seen = closing(new SeenCheckpoints(files.folder()));
    PublisherProcess survivor = start(NEVER).awaitStarted();
    for (int i = 0; i < 5; i++) {
      PublisherProcess next = start(NEVER).awaitStarted();
      Thread.sleep(random.nextInt(400));
      survivor.kill();
      assertThat(Files.exists(files.folder().resolve("checkpoint"))).as("seed %d", seed).isTrue();
      assertVerifies();
      survivor = next;
    }
    survivor.kill();

    assertRecovers(seen);
  }

  private PublisherProcess start(String halt) throws IOException {
    return closing(
        PublisherProcess.start(
            "exec \"$@\"", database, files, files.folder(), policyFile, halt, acknowledged));
  }

  private void assertRecovers(SeenCheckpoints seen) throws Exception {
    LogInstance instance = open(setup().policy(policyFile));
    instance.check().requireIntact();
    acknowledged.append(instance.log(), 1);
    instance.publish();
    assertNothingIsLost();
    seen.assertOneHistory(policy);
  }
}

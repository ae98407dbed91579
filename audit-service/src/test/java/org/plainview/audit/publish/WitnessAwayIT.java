package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyOutcome;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.verify.LogVerifier;
import org.plainview.tlog.verify.Outcome;

/** A log whose checkpoints need two of three witnesses, some of which are away. */
class WitnessAwayIT extends OwnLog {

  private final List<TestWitness> witnesses;
  private final Policy policy;
  private final LogInstance instance;

  WitnessAwayIT() throws IOException {
    TestWitness[] three = {witness("w1"), witness("w2"), witness("w3")};
    this.witnesses = List.of(three);
    this.policy = TestWitness.policy(2, List.of(files.key().verifierKey()), three);
    Path file = Files.writeString(files.keyFile().resolveSibling("policy"), policy.text());
    this.instance = open(setup().policy(file));
  }

  private TestWitness witness(String name) throws IOException {
    return closing(TestWitness.start(name, files.key().verifierKey()));
  }

  @Override
  Policy policy() {
    return policy;
  }

  @Test
  void twoOfThreeAreEnough() throws Exception {
    witnesses.get(1).stop();
    acknowledged.append(instance.log(), 300);

    instance.publish();

    assertNothingIsLost();
    assertThat(cosigners()).containsExactly("w1", "w3");
    assertThat(instance.published().witnesses())
        .extracting(WitnessState::problem)
        .satisfiesExactly(
            first -> assertThat(first).isNull(),
            second -> assertThat(second).contains("It cannot be reached"),
            third -> assertThat(third).isNull());
  }

  @Test
  void withOneAloneNothingIsPublishedAndAppendsGoOn() throws Exception {
    acknowledged.append(instance.log(), 10);
    instance.publish();
    witnesses.get(0).stop();
    witnesses.get(1).stop();
    for (int i = 0; i < 3; i++) {
      acknowledged.append(instance.log(), 200);
      instance.publish();
    }

    LogView view = instance.published().view();

    assertThat(PublishedLog.checkpoint(seen()).size()).isEqualTo(10);
    assertVerifies();
    assertThat(view.state()).isEqualTo("WAITING_FOR_WITNESSES");
    assertThat(view.problem()).isEqualTo("The quorum enough has not cosigned");
    assertThat(view.publishedSize()).isEqualTo(10);
    assertThat(view.waiting()).isEqualTo(600);
    assertThat(instance.published().proof(10)).isEmpty();
    assertThat(instance.published().awaitPublished(9, Duration.ZERO)).isTrue();
    assertThat(instance.published().awaitPublished(10, Duration.ZERO)).isFalse();
  }

  @Test
  void catchesUpWhenTheyComeBack() throws Exception {
    acknowledged.append(instance.log(), 10);
    instance.publish();
    witnesses.forEach(TestWitness::stop);
    acknowledged.append(instance.log(), 600);
    instance.publish();
    assertThat(instance.published().view().state()).isEqualTo("WAITING_FOR_WITNESSES");

    for (TestWitness witness : witnesses) {
      witness.comeBack();
    }
    instance.publish();

    assertNothingIsLost();
    assertThat(instance.published().view().state()).isEqualTo("PUBLISHING");
    assertThat(instance.published().view().problem()).isNull();
    assertThat(instance.published().view().waiting()).isZero();
    assertThat(cosigners()).containsExactly("w1", "w2", "w3");
  }

  @Test
  void whatWasPublishedStaysKnownToAnInstanceThatStartsWhileTheyAreAway() throws Exception {
    acknowledged.append(instance.log(), 10);
    instance.publish();
    witnesses.forEach(TestWitness::stop);
    acknowledged.append(instance.log(), 1);
    Path file = files.keyFile().resolveSibling("policy");
    LogInstance restarted = open(setup().policy(file));

    restarted.check().requireIntact();
    restarted.round();

    assertThat(restarted.published().awaitPublished(9, Duration.ZERO)).isTrue();
    assertThat(restarted.published().awaitPublished(10, Duration.ZERO)).isFalse();
  }

  private List<String> cosigners() throws Exception {
    Outcome outcome = LogVerifier.of(new DirectoryFiles(files.folder()), policy).verify();
    return ((Outcome.Verified) outcome)
        .checkpoint().witnesses().stream().map(PolicyOutcome.Cosigned::name).toList();
  }
}

package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.audit.publish.PublishProperties.Key;
import org.plainview.testing.TestLog;
import org.plainview.tlog.note.KeyFile;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.note.VerifierKey;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyLog;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.verify.LogVerifier;
import org.plainview.tlog.verify.Outcome;

/** Logs that change their key, or sign with others than one in a file. */
class KeyRotationIT extends OwnLog {

  private final VerifierKey old = files.key().verifierKey();
  private final Key oldKey = LogSetup.key(files.keyFile());

  @Test
  void anOverlapLetsVerifiersChangeTheirPolicyWhenTheyLike() throws Exception {
    SigningKey next = SigningKey.generate(TestLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
    Key nextKey = keyFile("next.key", next);
    assertAcceptedBy(run(setup()), policy(old), policy(old, next.verifierKey()));

    LogInstance both = open(setup().keys(oldKey, nextKey));
    both.check().requireIntact();
    both.publish();
    assertThat(seen().signatures()).as("without a new entry").hasSize(2);
    assertAcceptedBy(both, policy(old), policy(next.verifierKey()), policy(old, next.verifierKey()));

    LogInstance alone = run(setup().keys(nextKey));
    assertThat(seen().signatures()).hasSize(1);
    assertAcceptedBy(alone, policy(next.verifierKey()), policy(old, next.verifierKey()));
    assertThat(LogVerifier.of(new DirectoryFiles(files.folder()), policy(old)).verify())
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void withoutAnOverlapTheServiceDoesNotStart() throws Exception {
    SigningKey next = SigningKey.generate(TestLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
    run(setup());

    assertThatExceptionOfType(DamagedLogException.class)
        .isThrownBy(() -> run(setup().keys(keyFile("next.key", next))))
        .withMessageContaining("If the log has changed its key, the policy must list the old one, too");
  }

  @Test
  void aWitnessThatTrustsBothKeysFollowsFromOneToTheOther() throws Exception {
    SigningKey next = SigningKey.generate(TestLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
    TestWitness witness = closing(TestWitness.start("w1", old, next.verifierKey()));
    Policy policy = TestWitness.policy(1, List.of(old, next.verifierKey()), witness);
    Path file = Files.writeString(files.keyFile().resolveSibling("policy"), policy.text());

    assertAcceptedBy(run(setup().policy(file)), policy);
    assertAcceptedBy(run(setup().policy(file).keys(keyFile("next.key", next))), policy);
  }

  @Test
  void aSecondSignatureCanBeThatOfAnAlgorithmForLater() throws Exception {
    SigningKey later = SigningKey.generate(TestLog.ORIGIN, SignatureType.ML_DSA_44_COSIGNATURE, new SecureRandom());
    Key laterKey = keyFile("later.key", later);

    LogInstance instance = run(setup().keys(oldKey, laterKey));

    assertAcceptedBy(instance, policy(old), policy(later.verifierKey()), policy(old, later.verifierKey()));
    run(setup().keys(oldKey, laterKey));
    assertNothingIsLost();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> open(setup().keys(laterKey)))
        .withMessage("plainview.log.keys must hold an Ed25519 key of type 0x01");
  }

  @Test
  void theKeyMayLiveBehindACommandWhichMayFailForAWhile() throws Exception {
    assumeTrue(runs("openssl", "version"), "skipped: there is no openssl");
    Path folder = files.keyFile().getParent();
    Path pem = folder.resolve("key.pem");
    Path der = folder.resolve("public.der");
    assertThat(runs("openssl", "genpkey", "-algorithm", "ed25519", "-out", pem.toString())).isTrue();
    assertThat(runs("openssl", "pkey", "-in", pem.toString(), "-pubout", "-outform", "DER", "-out", der.toString()))
        .isTrue();
    byte[] spki = Files.readAllBytes(der);
    byte[] raw = Arrays.copyOfRange(spki, spki.length - 32, spki.length);
    VerifierKey key = VerifierKey.of(TestLog.ORIGIN, SignatureType.ED25519, raw);
    // openssl 3 signs Ed25519 from a file only.
    String script =
        "f=$(mktemp); cat > \"$f\"; openssl pkeyutl -sign -rawin -inkey \"$0\" -in \"$f\"; s=$?; rm \"$f\"; exit $s";
    LogSetup setup = setup().keys(new Key(null, List.of("sh", "-c", script, pem.toString()), key.encode()));

    LogInstance instance = run(setup);
    assertAcceptedBy(instance, policy(key));

    Path away = Files.move(pem, folder.resolve("away.pem"));
    acknowledged.append(instance.log(), 300);
    assertThatIOException().isThrownBy(instance::round).withMessageContaining("signing command ended with code 1");
    Files.move(away, pem);
    instance.publish();
    assertAcceptedBy(instance, policy(key));
  }

  /** Starts as the service does, and publishes some entries. */
  private LogInstance run(LogSetup setup) throws IOException {
    LogInstance instance = open(setup);
    instance.check().requireIntact();
    acknowledged.append(instance.log(), 300);
    instance.publish();
    return instance;
  }

  private void assertAcceptedBy(LogInstance instance, Policy... policies) throws Exception {
    assertThat(instance.published().view().waiting()).isZero();
    for (Policy policy : policies) {
      Acknowledged.Missing missing = acknowledged.missing();
      assertThat(LogVerifier.of(new DirectoryFiles(files.folder()), policy).check(missing).verify())
          .isInstanceOf(Outcome.Verified.class);
      assertThat(missing.left()).isEmpty();
    }
  }

  private Key keyFile(String name, SigningKey key) throws IOException {
    Path file = files.keyFile().resolveSibling(name);
    KeyFile.create(file, key);
    return LogSetup.key(file);
  }

  private static Policy policy(VerifierKey... keys) {
    return new Policy(Arrays.stream(keys).map(PolicyLog::new).toList(), List.of(), List.of(), Optional.empty());
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}

package org.plainview.audittool.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.audittool.Ran;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.VerifierKey;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyGroup;

class KeyCommandsTest {

  @TempDir private Path folder;

  private String key(String name, String kind, String file) {
    return Ran.of("keygen", "--name", name, "--kind", kind, "--out", folder.resolve(file)).out().strip();
  }

  @Test
  void aKeyIsForItsOwnerOnlyAndItsPublicPartForEverybody() throws Exception {
    String vkey = key("log.example", "log", "key");

    assertThat(VerifierKey.parse(vkey).type()).isEqualTo(SignatureType.ED25519);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
        .isEqualTo("rw-------");
    assertThat(Ran.of("vkey", folder.resolve("key")).out().strip()).isEqualTo(vkey);
    assertThat(VerifierKey.parse(key("w.example", "witness", "w")).type()).isEqualTo(SignatureType.ED25519_COSIGNATURE);
    assertThat(VerifierKey.parse(key("w.example", "ml-dsa", "m")).type())
        .isEqualTo(SignatureType.ML_DSA_44_COSIGNATURE);
  }

  @Test
  void aKeyIsNeverOverwritten() throws Exception {
    key("log.example", "log", "key");
    String before = Files.readString(folder.resolve("key"));

    Ran again = Ran.of("keygen", "--name", "log.example", "--kind", "log", "--out", folder.resolve("key"));

    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("exists, and a key is never overwritten");
    assertThat(folder.resolve("key")).hasContent(before);
  }

  @Test
  void whatCannotBeAKeyIsSaid() {
    assertThat(Ran.of("keygen", "--name", "a b", "--kind", "log", "--out", folder.resolve("key")).err())
        .contains("'a b' cannot name a key");
    assertThat(Ran.of("keygen", "--name", "a", "--kind", "rsa", "--out", folder.resolve("key")).err())
        .contains("'rsa' is not log, witness or ml-dsa");
    assertThat(Ran.of("keygen", "--name", "a", "--kind", "log", "--out", folder.resolve("no/key")).err())
        .contains("There is no folder for");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aPolicyNamesTheLogItsWitnessesAndHowManyMustAgree() throws Exception {
    String log = key("log.example", "log", "l");
    String one = key("one.example", "witness", "1");
    String two = key("two.example", "witness", "2");
    String twoToo = key("two.example", "ml-dsa", "3");

    Ran ran =
        Ran.of(
            "policy", "--log", log, "--log-url", "https://log.example/", "--witness", one, "--witness", two,
            "--witness-url", "https://two.example", "--witness", twoToo, "--quorum", "2");

    Policy policy = Policy.parse(ran.out());
    assertThat(policy.text()).isEqualTo(ran.out());
    assertThat(policy.logs().getFirst().url()).contains("https://log.example/");
    assertThat(policy.witnesses()).extracting("name").containsExactly("one.example", "two.example", "two.example-2");
    assertThat(policy.witnesses().get(0).url()).isEmpty();
    assertThat(policy.witnesses().get(1).url()).contains("https://two.example");
    assertThat(policy.groups())
        .containsExactly(new PolicyGroup("witnesses", 2, List.of("one.example", "two.example", "two.example-2")));
  }

  @Test
  void withoutAQuorumAllWitnessesMustAgree() throws Exception {
    String log = key("log.example", "log", "l");
    String one = key("one.example", "witness", "1");
    String two = key("two.example", "witness", "2");

    assertThat(Policy.parse(Ran.of("policy", "--log", log, "--witness", one).out()).quorum()).contains("one.example");
    assertThat(Policy.parse(Ran.of("policy", "--log", log, "--witness", one, "--witness", two).out()).groups())
        .extracting("threshold")
        .containsExactly(2);
    assertThat(Policy.parse(Ran.of("policy", "--log", log).out()).quorum()).isEmpty();
    assertThat(Policy.parse(Ran.of("policy", "--log", log, "--witness", one, "--quorum", "none").out()).quorum())
        .isEmpty();
  }

  @Test
  void whatCannotBeAPolicyIsSaid() {
    String log = key("log.example", "log", "l");
    String one = key("one.example", "witness", "1");

    assertThat(Ran.of("policy", "--log", log, "--witness", one, "--quorum", "2").err()).contains("not '2'");
    assertThat(Ran.of("policy", "--log", one).err()).contains("This is no policy: a log signs with");
    assertThat(Ran.of("policy", "--log", log, "--witness", log).err()).contains("a witness signs with");
    assertThat(Ran.of("policy", "--log", log, "--log", log).err()).contains("same public key");
    assertThat(Ran.of("policy", "--log", "no").err()).contains("'no' is not a public key");
    assertThat(Ran.of("policy", "--log", log, "--witness-url", "https://two.example").code()).isEqualTo(2);
  }
}

package org.plainview.tlog.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.VerifierKey;

class PolicyTest {
  static final String EXAMPLE =
      """
      log {LOG}

      witness X1 {X1}
      witness X2 {X2}
      witness X3 {X3}
      group X-witnesses 2 X1 X2 X3

      witness Y1 {Y1}
      witness Y2 {Y2}
      witness Y3 {Y3}
      group Y-witnesses any Y1 Y2 Y3

      group X-and-Y all X-witnesses Y-witnesses
      quorum X-and-Y
      """;

  private final TestParties parties = new TestParties();

  @Test
  void readsTheExampleOfTheSpecification() throws Exception {
    Policy policy = parties.policy(EXAMPLE);

    assertThat(policy.logs()).containsExactly(new PolicyLog(parties.signer("LOG").verifierKey()));
    assertThat(policy.witnesses()).extracting(PolicyWitness::name).containsExactly("X1", "X2", "X3", "Y1", "Y2", "Y3");
    assertThat(policy.groups())
        .containsExactly(
            new PolicyGroup("X-witnesses", 2, List.of("X1", "X2", "X3")),
            new PolicyGroup("Y-witnesses", 1, List.of("Y1", "Y2", "Y3")),
            new PolicyGroup("X-and-Y", 2, List.of("X-witnesses", "Y-witnesses")));
    assertThat(policy.quorum()).contains("X-and-Y");
  }

  @Test
  void survivesItsText() throws Exception {
    Policy policy = parties.policy(EXAMPLE.replace("{LOG}", "{LOG} https://log.example/"));

    assertThat(Policy.parse(policy.text())).isEqualTo(policy);
    assertThat(Policy.parse(policy.text()).text()).isEqualTo(policy.text());
  }

  @Test
  void takesCommentsTabsAndSpacesInAnyNumber() throws Exception {
    Policy policy =
        parties.policy(
            "\n# a comment, \u00e8\n \t # another\n\twitness \t w1  {X1}   https://w1.example/  \n\n  quorum\tw1 \n");

    assertThat(policy.logs()).isEmpty();
    assertThat(policy.witnesses())
        .containsExactly(
            new PolicyWitness("w1", parties.signer("X1").verifierKey(), Optional.of("https://w1.example/")));
  }

  @Test
  void takesKeywordsForNames() throws Exception {
    Policy policy = parties.policy("witness all {X1}\nwitness any {X2}\ngroup group 2 all any\nquorum group\n");

    assertThat(policy.groups()).containsExactly(new PolicyGroup("group", 2, List.of("all", "any")));
  }

  @Test
  void needsNothingButAQuorum() throws Exception {
    assertThat(Policy.parse("quorum none\n"))
        .isEqualTo(new Policy(List.of(), List.of(), List.of(), Optional.empty()));
  }

  @Test
  void takesNamesThatAreNotUtf8AndKeepsThemApart() throws Exception {
    // Read as UTF-8, the second name would be the first one in Latin-1.
    String names =
        parties.text(
            "witness k\u00e9 {X1}\nwitness k\u00c3\u00a9 {X2}\ngroup g all k\u00e9 k\u00c3\u00a9\nquorum g\n");

    Policy policy = Policy.parse(names.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(policy.witnesses()).hasSize(2);
    assertThat(policy.groups().getFirst().members()).containsExactly("k\u00e9", "k\u00c3\u00a9");
  }

  @Test
  void readsKeysWithNamesInUtf8FromAFileThatIsNot() throws Exception {
    var key = parties.signer("X1").verifierKey();
    var named = VerifierKey.of("w\u00e9.example", key.type(), key.publicKey());
    byte[] good = ("witness w " + named.encode() + "\nquorum w\n").getBytes(StandardCharsets.UTF_8);
    byte[] file = new byte[good.length + 3];
    file[0] = '#';
    file[1] = (byte) 0xff;
    file[2] = '\n';
    System.arraycopy(good, 0, file, 3, good.length);

    assertThat(Policy.parse(file).witnesses().getFirst().key()).isEqualTo(named);
  }

  @Test
  void holdsManyParties() throws Exception {
    StringBuilder text = new StringBuilder();
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < 32; i++) {
      TestParties more = new TestParties();
      text.append(more.text("log {LOG}\nwitness w" + i + " {X1}\ngroup g" + i + " any w" + i + "\n"));
      members.append(" g").append(i);
    }
    text.append("group all-of-them all").append(members).append("\nquorum all-of-them\n");

    Policy policy = Policy.parse(text.toString());

    assertThat(policy.logs()).hasSize(32);
    assertThat(policy.groups()).hasSize(33);
  }

  @Test
  void refusesAKeyMadeToLookLikeAnother() {
    // Found by trying: the ids of these two are equal, a3ad4561.
    PolicyLog log = new PolicyLog(mlDsaKey(9_375));
    PolicyWitness impostor = new PolicyWitness("w", mlDsaKey(138_852));
    assertThat(impostor.key().keyId()).isEqualTo(log.key().keyId());

    assertThatThrownBy(() -> new Policy(List.of(log), List.of(impostor), List.of(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same name and id");
  }

  private static VerifierKey mlDsaKey(int start) {
    byte[] key = ByteBuffer.allocate(1_312).putInt(start).array();
    return VerifierKey.of("log.example", SignatureType.ML_DSA_44_COSIGNATURE, key);
  }

  @Test
  void takesOneKeyForALogAndAWitness() throws Exception {
    Policy policy = parties.policy("log {PQ-LOG}\nwitness w {PQ-LOG}\nquorum w\n");

    assertThat(Policy.parse(policy.text())).isEqualTo(policy);
  }

  @Test
  void cannotBeMadeOfWhatItCouldNotRead() {
    PolicyWitness x1 = new PolicyWitness("X1", parties.signer("X1").verifierKey());

    assertThatThrownBy(() -> new Policy(List.of(), List.of(x1, x1), List.of(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Policy(List.of(), List.of(x1), List.of(), Optional.of("X2")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PolicyWitness("X 1", x1.key())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PolicyLog(x1.key())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PolicyGroup("g", 2, List.of("X1"))).isInstanceOf(IllegalArgumentException.class);
  }
}

package org.plainview.tlog.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteSignature;
import org.plainview.tlog.note.SignedNote;

/** {@code HASH} stands for a hash in base64, {@code NOTE} for a checkpoint. */
class ProofBundleTest {
  private static final Hash HASH = TreeHasher.empty();
  private static final SignedNote NOTE =
      new SignedNote("log.example\n9\n" + HASH.base64() + "\n", List.of(new NoteSignature("log", 1, new byte[] {1})));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c2sp.org/tlog-proof@v1\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 9223372036854775807\nHASH\nHASH\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra ZXh0cmE=\nindex 7\nHASH\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra \nindex 7\n\nNOTE"
      })
  void writesWhatItReads(String pattern) throws Exception {
    ProofBundle bundle = ProofBundle.parse(text(pattern));

    assertThat(bundle.encode()).isEqualTo(text(pattern));
    assertThat(ProofBundle.parse(text(pattern).getBytes(StandardCharsets.UTF_8))).isEqualTo(bundle);
  }

  @Test
  void readsEveryPart() throws Exception {
    ProofBundle bundle =
        ProofBundle.parse(text("c2sp.org/tlog-proof@v1\nextra ZXh0cmE=\nindex 7\nHASH\nHASH\n\nNOTE"));

    assertThat(bundle.extra()).hasValueSatisfying(extra -> assertThat(extra).asString().isEqualTo("extra"));
    assertThat(bundle.index()).isEqualTo(7);
    assertThat(bundle.proof()).containsExactly(HASH, HASH);
    assertThat(bundle.checkpoint()).isEqualTo(NOTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c2sp.org/tlog-proof@v1\n",
        "wrong-header\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v2\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1 \nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex \n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex -5\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex +5\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 05\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 9223372036854775808\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nIndex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nextra ZXh0cmE=\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra ZXh0cmE=\nextra ZXh0cmE=\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra ZXh0cmE\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra !!\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\n!!\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nHASH \n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nHASH\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nHASH\n\n\nNOTE",
        "c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\n\nhello\n\n\u2014 log AAAAAQE=\n",
        "c2sp.org/tlog-proof@v1\nindex 0\n\nNOTE\n"
      })
  void refusesAProofLike(String pattern) {
    assertThatThrownBy(() -> ProofBundle.parse(text(pattern))).isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void takesAsManyHashesAsATreeCanNeedAndNoMore() throws Exception {
    ProofBundle most = new ProofBundle(Optional.empty(), 1, Collections.nCopies(63, HASH), NOTE);

    assertThat(ProofBundle.parse(most.encode())).isEqualTo(most);
    assertThatThrownBy(() -> new ProofBundle(Optional.empty(), 1, Collections.nCopies(64, HASH), NOTE))
        .isInstanceOf(IllegalArgumentException.class);
    String oneMore = most.encode().replace("index 1\n", "index 1\n" + HASH.base64() + "\n");
    assertThatThrownBy(() -> ProofBundle.parse(oneMore)).isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void boundsItsExtraData() throws Exception {
    byte[] most = new byte[ProofBundle.MAX_EXTRA_BYTES];
    ProofBundle bundle = new ProofBundle(Optional.of(most), 1, List.of(), NOTE);

    assertThat(ProofBundle.parse(bundle.encode())).isEqualTo(bundle);
    assertThatThrownBy(() -> new ProofBundle(Optional.of(new byte[most.length + 1]), 1, List.of(), NOTE))
        .isInstanceOf(IllegalArgumentException.class);
    String longer = bundle.encode().replaceFirst("extra ", "extra AAAA");
    assertThatThrownBy(() -> ProofBundle.parse(longer)).isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void keepsItsExtraDataToItself() {
    byte[] extra = {1};
    ProofBundle bundle = new ProofBundle(Optional.of(extra), 1, List.of(), NOTE);

    extra[0] = 9;
    bundle.extra().orElseThrow()[0] = 9;

    assertThat(bundle.extra().orElseThrow()).containsExactly(1);
  }

  private static String text(String pattern) {
    return pattern.replace("HASH", HASH.base64()).replace("NOTE", NOTE.encode());
  }
}

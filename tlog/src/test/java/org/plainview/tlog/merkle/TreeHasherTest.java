package org.plainview.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeHasherTest {

  @Test
  void givesThePublishedAnswers() {
    assertThat(TreeHasher.empty().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(TreeHasher.leaf(new byte[0]).hex())
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(TreeHasher.leaf(bytes("L123456")).hex())
        .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
  }

  /** The published answer is over two five-byte strings, which no tree has; the same rule holds over 32 bytes. */
  @Test
  void hashesANodeAsOneByteAndTwoHashes() throws Exception {
    assertThat(HexFormat.of().formatHex(sha256(bytes("\1N123N456"))))
        .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
    byte[] preimage = new byte[65];
    Arrays.fill(preimage, 0, 1, (byte) 1);
    Arrays.fill(preimage, 1, 33, (byte) 0x11);
    Arrays.fill(preimage, 33, 65, (byte) 0x22);

    Hash left = Hash.at(preimage, 1);
    Hash right = Hash.at(preimage, 33);

    assertThat(TreeHasher.node(left, right)).isEqualTo(Hash.of(sha256(preimage)));
    assertThat(TreeHasher.node(right, left)).isNotEqualTo(TreeHasher.node(left, right));
  }

  @Test
  void aFailedCallLeavesNothingBehind() {
    Hash before = TreeHasher.leaf(bytes("L123456"));

    assertThatNullPointerException().isThrownBy(() -> TreeHasher.leaf(null));
    assertThatNullPointerException().isThrownBy(() -> TreeHasher.node(before, null));

    assertThat(TreeHasher.leaf(bytes("L123456"))).isEqualTo(before);
  }

  @Test
  void servesSeveralThreadsAtOnce() {
    List<Hash> alone = IntStream.range(0, 20_000).mapToObj(i -> TreeHasher.leaf(bytes("L" + i))).toList();

    List<Hash> together =
        IntStream.range(0, 20_000).parallel().mapToObj(i -> TreeHasher.leaf(bytes("L" + i))).toList();

    assertThat(together).isEqualTo(alone);
  }

  private static byte[] sha256(byte[] preimage) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(preimage);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

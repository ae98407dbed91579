package org.plainview.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CosignedMessageTest {
  private static final long TIME = 1_679_315_147;
  private static final String CHECKPOINT =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
      """;

  @Test
  void ed25519SignsTheMessageOfTheSpecification() throws Exception {
    byte[] message = CosignedMessage.of(SignatureType.ED25519_COSIGNATURE, "w", TIME, CHECKPOINT);

    assertThat(new String(message, StandardCharsets.UTF_8))
        .isEqualTo("cosignature/v1\ntime 1679315147\n" + CHECKPOINT);
  }

  @Test
  void mlDsaSignsTheStructureOfTheSpecification() throws Exception {
    byte[] message = CosignedMessage.of(SignatureType.ML_DSA_44_COSIGNATURE, "w.example/w1", TIME, CHECKPOINT);

    String hex =
        HexFormat.of().formatHex("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII))
            + ("0c" + HexFormat.of().formatHex("w.example/w1".getBytes(StandardCharsets.US_ASCII)))
            + "00000000641850cb"
            + ("1b" + HexFormat.of().formatHex("example.com/behind-the-sofa".getBytes(StandardCharsets.US_ASCII)))
            + "0000000000000000"
            + "00000000013e2dc3"
            + "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62";
    assertThat(HexFormat.of().formatHex(message)).isEqualTo(hex);
  }

  @Test
  void mlDsaLeavesExtensionLinesOutAndEd25519DoesNot() throws Exception {
    String extended = CHECKPOINT + "extension\n";

    assertThat(CosignedMessage.of(SignatureType.ML_DSA_44_COSIGNATURE, "w", TIME, extended))
        .isEqualTo(CosignedMessage.of(SignatureType.ML_DSA_44_COSIGNATURE, "w", TIME, CHECKPOINT));
    assertThat(CosignedMessage.of(SignatureType.ED25519_COSIGNATURE, "w", TIME, extended))
        .isNotEqualTo(CosignedMessage.of(SignatureType.ED25519_COSIGNATURE, "w", TIME, CHECKPOINT));
  }

  @Test
  void onlyCheckpointsAreCosigned() {
    for (String text : new String[] {"text\n", CHECKPOINT.replace("20852163", "020852163"), CHECKPOINT + "\n"}) {
      assertThatThrownBy(() -> CosignedMessage.of(SignatureType.ED25519_COSIGNATURE, "w", TIME, text))
          .isInstanceOf(MalformedNoteException.class);
    }
  }

  @Test
  void namesAndTimesHaveBounds() {
    String longOrigin = CHECKPOINT.replace("example.com", "e".repeat(255));
    assertThatThrownBy(() -> CosignedMessage.of(SignatureType.ML_DSA_44_COSIGNATURE, "w", TIME, longOrigin))
        .isInstanceOf(MalformedNoteException.class);
    for (long time : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, Instant.MAX.getEpochSecond() + 1}) {
      assertThatThrownBy(() -> CosignedMessage.of(SignatureType.ED25519_COSIGNATURE, "w", time, CHECKPOINT))
          .isInstanceOf(MalformedNoteException.class);
    }
  }
}

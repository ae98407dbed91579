package org.plainview.audit.leaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The values were computed with Python's hmac. */
class DigestsTest {

  private static final byte[] SALT = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private final Digests digests = new Digests(SALT);

  @Test
  void digestsAUserName() {
    assertThat(digests.actor("olga")).isEqualTo("G8pMCYPiHnIE+/fZk+oT/DIQ9MsiZkTBqjUbaiqIDSM=");
    assertThat(digests.actor("j\u00fcrgen")).isEqualTo("HI8alD0PbOj2e8+R6JY1ta7usXmMRKzISnfjNuBe/x4=");
  }

  @Test
  void digestsDetailsAsCanonicalJson() {
    assertThat(digests.detail(Map.of("path", "/api/cameras/cam-1")))
        .isEqualTo("alJHlYqlpqb8/D46yFzbCxt8D2tnhh54V4iwFPiVOvg=");
    assertThat(digests.detail(Map.of())).isEqualTo("6b0gPPk+1t3iuU0R5wdK9BJMOd4iewcNJFNlVZAYfkc=");
  }

  @Test
  void tellsAUserNameFromDetailsAndOneSaltFromAnother() {
    assertThat(digests.actor("{}")).isNotEqualTo(digests.detail(Map.of()));
    assertThat(new Digests(new byte[16]).actor("olga")).isNotEqualTo(digests.actor("olga"));
  }
}

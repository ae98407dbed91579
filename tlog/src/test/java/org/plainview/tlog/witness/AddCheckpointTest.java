package org.plainview.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.MalformedNoteException;

class AddCheckpointTest {
  /** The example of the specification. */
  private static final String EXAMPLE =
      """
      old 20852014
      PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
      jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
      5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
      /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      \u2014 example.com/behind-the-sofa \
      Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      \u2014 example.com/behind-the-sofa \
      opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
      """;

  private static final GrowingLog LOG = GrowingLog.of("example.com/log", 70);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void readsTheExampleOfTheSpecification() throws Exception {
    AddCheckpoint request = AddCheckpoint.parse(bytes(EXAMPLE));

    assertThat(request.oldSize()).isEqualTo(20_852_014);
    assertThat(request.proof()).hasSize(4);
    assertThat(request.proof().getLast()).isEqualTo(Hash.ofBase64("/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0="));
    assertThat(request.checkpoint().text()).startsWith("example.com/behind-the-sofa\n20852163\n");
    assertThat(request.checkpoint().signatures()).hasSize(2);
    assertThat(request.encode()).isEqualTo(bytes(EXAMPLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "old", "old ", "old  7", "old +7", "old -1", "old 007", "old 7 ", "Old 7", "old 9223372036854775808",
        "old \u0667", "7", "old 7\r", " old 7", ""
      })
  void refusesAnyOtherFirstLine(String line) {
    String body = EXAMPLE.replace("old 20852014", line);

    assertThatThrownBy(() -> AddCheckpoint.parse(bytes(body))).isInstanceOf(MalformedNoteException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw", // no padding
        "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkax=", // stray bits
        "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw= ",
        "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDp", // 30 bytes
        "-lRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=" // another alphabet
      })
  void refusesALineOfTheProofThatIsNotTheBase64OfAHash(String line) {
    String body = EXAMPLE.replace("PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=", line);

    assertThatThrownBy(() -> AddCheckpoint.parse(bytes(body)))
        .isInstanceOf(MalformedNoteException.class)
        .hasMessageContaining("proof");
  }

  @Test
  void takes63HashesAndRefuses64() throws Exception {
    AddCheckpoint longest = new AddCheckpoint(1, Collections.nCopies(63, TreeHasher.empty()), LOG.checkpoint(2));
    String tooLong = new String(longest.encode(), StandardCharsets.UTF_8)
        .replace("old 1\n", "old 1\n" + TreeHasher.empty().base64() + "\n");

    assertThat(AddCheckpoint.parse(longest.encode())).isEqualTo(longest);
    assertThatThrownBy(() -> AddCheckpoint.parse(bytes(tooLong))).hasMessageContaining("more than 63");
    assertThatThrownBy(() -> new AddCheckpoint(1, Collections.nCopies(64, TreeHasher.empty()), LOG.checkpoint(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] body = bytes(EXAMPLE);
    body[EXAMPLE.indexOf("example.com")] = (byte) 0xff;

    assertThatThrownBy(() -> AddCheckpoint.parse(body)).hasMessageContaining("UTF-8");
  }

  @Property(tries = 100)
  void readsWhatItWrote(@ForAll @IntRange(max = 70) int oldSize, @ForAll @IntRange(max = 70) int newSize)
      throws Exception {
    AddCheckpoint request = LOG.growth(Math.min(oldSize, newSize), Math.max(oldSize, newSize));

    assertThat(AddCheckpoint.parse(request.encode())).isEqualTo(request);
  }

  @Property(tries = 500)
  void refusesEveryBodyThatIsCutShort(@ForAll @IntRange(max = 100_000) int length) {
    byte[] whole = bytes(EXAMPLE);
    // The body without its last signature line is a whole one too.
    int secondSignature = bytes(EXAMPLE.substring(0, EXAMPLE.lastIndexOf('\u2014'))).length;
    byte[] cut = Arrays.copyOf(whole, length % whole.length);

    if (cut.length != secondSignature) {
      assertThatThrownBy(() -> AddCheckpoint.parse(cut)).isInstanceOf(MalformedNoteException.class);
    }
  }
}

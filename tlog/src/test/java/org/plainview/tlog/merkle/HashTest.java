package org.plainview.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {
  private static final String EMPTY_ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  @Property(tries = 200)
  void everyHashComesBackFromItsBase64AndItsBytes(@ForAll @Size(Hash.BYTES) byte[] bytes) {
    Hash hash = Hash.of(bytes);

    assertThat(Hash.ofBase64(hash.base64())).isEqualTo(hash).hasSameHashCodeAs(hash);
    assertThat(hash.toBytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", // no padding
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=", // a stray bit
        "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=", // the alphabet of URLs
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==", // 31 bytes
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFUA", // 33 bytes
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        " 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
      })
  void refusesEveryOtherBase64Text(String text) {
    assertThat(Hash.ofBase64(EMPTY_ROOT)).isEqualTo(TreeHasher.empty());

    assertThatIllegalArgumentException().isThrownBy(() -> Hash.ofBase64(text));
  }

  @Test
  void refusesAnyLengthBut32() {
    assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
    assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[33]));
    assertThatThrownBy(() -> Hash.at(new byte[40], 9)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void doesNotChangeWithTheArraysItCameFromOrWentInto() {
    byte[] source = new byte[40];
    Hash hash = Hash.at(source, 8);
    Hash whole = Hash.of(Arrays.copyOf(source, 32));
    Arrays.fill(source, (byte) 1);
    Arrays.fill(hash.toBytes(), (byte) 2);
    byte[] target = new byte[34];
    target[0] = 7;
    hash.copyTo(target, 1);

    assertThat(hash).isEqualTo(whole).isEqualTo(Hash.of(new byte[32]));
    assertThat(target[0]).isEqualTo((byte) 7);
    assertThat(Arrays.copyOfRange(target, 1, 33)).isEqualTo(new byte[32]);
  }

  @Test
  void differsFromAHashWithOneOtherBit() {
    byte[] other = new byte[32];
    other[31] = 1;

    assertThat(Hash.of(new byte[32])).isNotEqualTo(Hash.of(other)).isNotEqualTo("");
    assertThat(Hash.of(other).hex()).isEqualTo("00".repeat(31) + "01");
  }
}

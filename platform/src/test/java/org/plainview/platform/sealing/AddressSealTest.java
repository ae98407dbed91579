package org.plainview.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSealTest {

  private static final String ADDRESS = "rtsp://user:secret@camera.example/stream";

  private final AddressSeal seal = new AddressSeal(key(1));

  @Test
  void opensWhatItSealed() throws Exception {
    assertThat(seal.open("cam-1", seal.seal("cam-1", ADDRESS))).isEqualTo(ADDRESS);
  }

  @Test
  void showsNothingOfTheAddress() {
    byte[] sealed = seal.seal("cam-1", ADDRESS);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("camera", "secret");
    assertThat(sealed).isNotEqualTo(seal.seal("cam-1", ADDRESS));
  }

  @Test
  void doesNotOpenForAnotherCamera() {
    byte[] sealed = seal.seal("cam-1", ADDRESS);

    assertThatThrownBy(() -> seal.open("cam-2", sealed))
        .isInstanceOf(UnsealableException.class)
        .hasMessageContaining("cam-2")
        .hasMessageNotContaining("secret");
  }

  @Test
  void doesNotOpenWithAnotherKey() {
    byte[] sealed = seal.seal("cam-1", ADDRESS);

    assertThatThrownBy(() -> new AddressSeal(key(2)).open("cam-1", sealed))
        .isInstanceOf(UnsealableException.class);
  }

  @Test
  void doesNotOpenWhenAnyByteHasChanged() {
    byte[] sealed = seal.seal("cam-1", ADDRESS);

    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> seal.open("cam-1", changed)).isInstanceOf(UnsealableException.class);
    }
  }

  @Test
  void doesNotOpenWhatIsCutShort() {
    assertThatThrownBy(() -> seal.open("cam-1", new byte[] {1, 2, 3}))
        .isInstanceOf(UnsealableException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "not base64!", "AAAA"})
  void refusesAKeyThatIsNot32Bytes(String key) {
    assertThatThrownBy(() -> new AddressSeal(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PLAINVIEW_STREAM_KEY");
  }

  private static String key(int first) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) first;
    return Base64.getEncoder().encodeToString(bytes);
  }
}

package org.plainview.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.support.GenericConversionService;

class SessionAttributesTest {

  private final GenericConversionService conversions = SessionAttributes.conversions();

  @Test
  void keepsTheTokens() {
    SessionTokens tokens = new SessionTokens("access", Instant.ofEpochSecond(7), "refresh");

    byte[] bytes = conversions.convert(tokens, byte[].class);

    assertThat(conversions.convert(bytes, Object.class)).isEqualTo(tokens);
  }

  @Test
  void dropsAClassThatNoSessionOfOursHolds() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new File("/etc/passwd"));
    }

    assertThat(conversions.convert(bytes.toByteArray(), Object.class)).isNull();
  }

  @Test
  void dropsWhatIsBroken() {
    assertThat(conversions.convert(new byte[] {1, 2, 3}, Object.class)).isNull();
  }
}

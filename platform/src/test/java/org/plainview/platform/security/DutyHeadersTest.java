package org.plainview.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutyHeadersTest {

  @ParameterizedTest
  @ValueSource(strings = {"New Year's Eve", "Großveranstaltung", "50 % über Soll", "夜市", "👥 %41"})
  void carriesAnyScriptThroughAHeader(String text) {
    String encoded = DutyHeaders.encode(text);

    assertThat(encoded).matches("[ -~]*");
    assertThat(DutyHeaders.decode(encoded)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "50% off", "100%", "%G1", "%4", "%C3%28", "über%"})
  void takesWhatIsNotPercentEncodedAsItStands(String value) {
    assertThat(DutyHeaders.decode(value)).isEqualTo(value);
  }
}

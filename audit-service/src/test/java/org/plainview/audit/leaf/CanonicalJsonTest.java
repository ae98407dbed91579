package org.plainview.audit.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

  private static final JsonMapper ESCAPING =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @Property
  void writesObjectsAsAnotherHandsRfc8785Does(@ForAll("objects") Map<String, String> members) throws IOException {
    String otherwise = new JsonCanonicalizer(ESCAPING.writeValueAsString(members)).getEncodedString();

    assertThat(CanonicalJson.object(members)).isEqualTo(otherwise);
  }

  @Property
  void writesListsAsAnotherHandsRfc8785Does(@ForAll("lists") List<String> texts) throws IOException {
    StringBuilder json = new StringBuilder();
    CanonicalJson.array(json, texts);

    assertThat(json).hasToString(new JsonCanonicalizer(ESCAPING.writeValueAsString(texts)).getEncodedString());
  }

  @Provide
  Arbitrary<Map<String, String>> objects() {
    return Arbitraries.maps(HostileTexts.any(), HostileTexts.any()).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return HostileTexts.any().list().ofMaxSize(8);
  }

  /** The example of RFC 8785, section 3.2.3. */
  @Test
  void ordersNamesByTheirUtf16Units() {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("\u20ac", "Euro Sign");
    members.put("\r", "Carriage Return");
    members.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
    members.put("1", "One");
    members.put("\ud83d\ude00", "Emoji: Grinning Face");
    members.put("\u0080", "Control");
    members.put("\u00f6", "Latin Small Letter O With Diaeresis");

    assertThat(CanonicalJson.object(members))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void escapesWhatMustBeEscapedAndNothingElse() {
    assertThat(CanonicalJson.object(Map.of("a", "\u20ac$\u000f\nA'B\"\\\"/\u007f\u2028\u0000\u001f")))
        .isEqualTo("{\"a\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\u007f\u2028\\u0000\\u001f\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "a\ud83d", "\ude00b", "\ud83d\ud83d\ude00", "\ude00\ud83d"})
  void refusesHalfAPair(String text) {
    assertThatThrownBy(() -> CanonicalJson.object(Map.of("a", text))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.object(Map.of(text, "a"))).isInstanceOf(IllegalArgumentException.class);
  }
}

package org.plainview.audittool.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.audittool.TestLog;

class PlainviewLeavesTest {

  private static final String LEAF = new String(TestLog.leaf(0), StandardCharsets.UTF_8);

  private final PlainviewLeaves leaves = new PlainviewLeaves();

  private Optional<String> problem(String leaf) {
    return leaves.problem(0, leaf.getBytes(StandardCharsets.UTF_8));
  }

  private static String with(String what, String instead) {
    assertThat(LEAF).as("the leaf has what is replaced").contains(what);
    return LEAF.replace(what, instead);
  }

  @Test
  void aLeafIsALeaf() {
    assertThat(problem(LEAF)).isEmpty();
    assertThat(problem(with("[\"operator\"]", "[]"))).isEmpty();
    assertThat(problem(with("[\"operator\"]", "[\"a\",\"b\",\"c\"]"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Größe 😀", "\\\"quoted\\\"", "\\\\", "\\b\\f\\n\\r\\t", "\\u0000\\u001f\\u000b", "/", "\u007f\u2028"})
  void textsAreWrittenAsTheCanonicalFormWritesThem(String text) {
    assertThat(problem(with("2026-77", text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\/", "\\u00e9", "\\u0041", "\\u000A", "\\u001F", "\\u0009", "\\u00", "\\x", "\n", "\u0000"})
  void anyOtherWayToWriteATextIsNamed(String text) {
    assertThat(problem(with("2026-77", text)).orElseThrow()).contains("not a leaf of Plainview's log");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"v\":1|\"v\":2",
        "\"v\":1|\"v\":\"1\"",
        "{\"action\"|{ \"action\"",
        "\"case\":\"2026-77\",|''",
        "\"purpose\":\"\"|\"purpose\":null",
        "\"site\":\"market\"|\"site\":\"market\",\"size\":\"1\"",
        "[\"operator\"]|\"operator\"",
        "[\"operator\"]|[\"operator\",]",
        "[\"operator\"]|[\"operator\" ]",
        "[\"operator\"]|[1]",
        "\"objectType\"|\"objecttype\"",
        "\"detail\":\"q|\"detail\":\"-",
        "\"actor\":\"q|\"actor\":\"",
        "s=\",\"at\"|t=\",\"at\"",
        "\"recordedAt\":\"2026-11-25|\"recordedAt\":\"2026-11-31",
        "\"recordedAt\":\"2026-11-25T19|\"recordedAt\":\"2026-11-25T24",
        "\"at\":\"2026-11-25T19:00:00.123456Z|\"at\":\"2026-11-25T19:00:60.123456Z",
        "\"at\":\"2026-11-25T19:00:00.123456Z|\"at\":\"2026-11-25T19:00:00Z",
        "\"at\":\"2026-11-25T19:00:00.123456Z|\"at\":\"2026-11-25T19:00:00.123456+",
      })
  void whatIsNotALeafIsNamed(String what, String instead) {
    assertThat(problem(with(what, instead)).orElseThrow()).contains("not a leaf of Plainview's log");
  }

  @Test
  void nothingMayBeMissingOrFollow() {
    for (int length = 0; length < LEAF.length(); length++) {
      assertThat(problem(LEAF.substring(0, length))).as("cut after %d", length).isPresent();
    }
    assertThat(problem(LEAF + "\n").orElseThrow()).contains("it goes on at byte " + LEAF.length());
    byte[] leaf = with("2026-77", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(leaves.problem(0, leaf).orElseThrow()).contains("not UTF-8");
  }

  @Test
  void noEntryIsRecordedBeforeTheOneBeforeIt() {
    for (int index : List.of(5, 5, 6)) {
      assertThat(leaves.problem(index, TestLog.leaf(index))).isEmpty();
    }
    assertThat(leaves.problem(7, TestLog.leaf(7, TestLog.recorded(6).minusNanos(1000))).orElseThrow())
        .contains("back-dated")
        .contains("recorded at 2026-11-25T19:00:06.123455Z, the one before it at 2026-11-25T19:00:06.123456Z");
  }
}

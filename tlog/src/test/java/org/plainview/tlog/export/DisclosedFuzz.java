package org.plainview.tlog.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.tlog.fuzz.Parsing;

class DisclosedFuzz {

  /** No details fit an entry that has none. */
  @MethodSource("seeds")
  @FuzzTest
  void refusesAnyDetailsOfAnEntryWithoutDigests(byte[] input) {
    assertThat(Disclosed.problem("{\"v\":1}".getBytes(UTF_8), input)).isPresent();
    assertThat(Disclosed.problem(input, details().getBytes(UTF_8))).isPresent();
  }

  static Stream<byte[]> seeds() {
    return Parsing.seeds(
        details(), "{\"actor\":\"\\u0041\\\\\",\"detail\":\"A==\",\"roles\":[\"a\",{\"b\":\"}\"}],\"v\":1}", "{\"a\":\"\\");
  }

  private static String details() {
    return "{\"actor\":\"olga\",\"detail\":{\"path\":\"/api\"},\"salt\":\"MDEyMzQ1Njc4OWFiY2RlZg==\"}";
  }
}

package org.plainview.tlog.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedPoliciesTest {
  private static final TestParties PARTIES = new TestParties();

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of(2, "control character", "quorum none\n\u0001\n"),
        Arguments.of(1, "control character", "quorum none\r\n"),
        Arguments.of(1, "control character", "# \u007f\nquorum none\n"),
        Arguments.of(1, "control character", "# \ud800\nquorum none\n"),
        Arguments.of(1, "starts with", "quibble w1\nquorum none\n"),
        Arguments.of(1, "starts with", "Quorum none\n"),
        Arguments.of(1, "a witness is", "witness w1 {X1} https://w1.example/ # comment\nquorum w1\n"),
        Arguments.of(1, "a log is", "log\nquorum none\n"),
        Arguments.of(1, "a log is", "log {LOG} url more\nquorum none\n"),
        Arguments.of(1, "verifier key", "log garbage\nquorum none\n"),
        Arguments.of(1, "0x04", "log {X1}\nquorum none\n"),
        Arguments.of(2, "same public key", "log {LOG}\nlog {LOG} https://log.example/\nquorum none\n"),
        Arguments.of(1, "a witness is", "witness w1\nquorum none\n"),
        Arguments.of(1, "0x01", "witness w1 {LOG}\nquorum w1\n"),
        Arguments.of(1, "reserved", "witness none {X1}\nquorum none\n"),
        Arguments.of(2, "defined twice", "witness w1 {X1}\nwitness w1 {X2}\nquorum w1\n"),
        Arguments.of(2, "same public key", "witness w1 {X1}\nwitness w2 {X1}\nquorum w1\n"),
        Arguments.of(2, "defined twice", "witness w1 {X1}\ngroup w1 any w1\nquorum w1\n"),
        Arguments.of(2, "a group is", "witness w1 {X1}\ngroup g1 1\nquorum w1\n"),
        Arguments.of(2, "reserved", "witness w1 {X1}\ngroup none any w1\nquorum none\n"),
        Arguments.of(2, "threshold", "witness w1 {X1}\ngroup g1 0 w1\nquorum g1\n"),
        Arguments.of(2, "threshold", "witness w1 {X1}\ngroup g1 -1 w1\nquorum g1\n"),
        Arguments.of(2, "threshold", "witness w1 {X1}\ngroup g1 01 w1\nquorum g1\n"),
        Arguments.of(2, "threshold", "witness w1 {X1}\ngroup g1 2 w1\nquorum g1\n"),
        Arguments.of(2, "threshold", "witness w1 {X1}\ngroup g1 4294967297 w1\nquorum g1\n"),
        Arguments.of(2, "w2 is not defined", "witness w1 {X1}\ngroup g1 any w2\nquorum g1\n"),
        Arguments.of(1, "not defined", "group g1 any w1\nwitness w1 {X1}\nquorum g1\n"),
        Arguments.of(2, "not defined", "witness w1 {X1}\ngroup g1 any g1 w1\nquorum g1\n"),
        Arguments.of(2, "none is not defined", "witness w1 {X1}\ngroup g1 any none w1\nquorum g1\n"),
        Arguments.of(2, "more than once", "witness w1 {X1}\ngroup g1 all w1 w1\nquorum g1\n"),
        Arguments.of(
            4, "more than once", "witness w1 {X1}\nwitness w2 {X2}\ngroup g1 any w1 w2\ngroup g2 any w1\nquorum g1\n"),
        Arguments.of(1, "no quorum", ""),
        Arguments.of(1, "no quorum", "witness w1 {X1}\n"),
        Arguments.of(3, "second quorum", "witness w1 {X1}\nquorum w1\nquorum w1\n"),
        Arguments.of(1, "not defined", "quorum unknown\n"),
        Arguments.of(1, "not defined", "quorum w1\nwitness w1 {X1}\n"),
        Arguments.of(1, "a quorum is", "quorum\n"),
        Arguments.of(1, "a quorum is", "quorum none none\n"),
        Arguments.of(2, "newline", "witness w1 {X1}\nquorum w1"),
        Arguments.of(1, "control character", "quorum none\u0000\n"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void refusesAndSaysWhere(int line, String problem, String pattern) {
    assertThatThrownBy(() -> Policy.parse(PARTIES.text(pattern)))
        .asInstanceOf(type(MalformedPolicyException.class))
        .satisfies(e -> assertThat(e).hasMessageContaining(problem))
        .extracting(MalformedPolicyException::line)
        .isEqualTo(line);
  }

  @Test
  void refusesAPolicyThatIsTooLong() {
    String comment = "#" + " ".repeat(Policy.MAX_BYTES) + "\nquorum none\n";

    assertThatThrownBy(() -> Policy.parse(comment)).isInstanceOf(MalformedPolicyException.class);
    assertThatThrownBy(() -> Policy.parse(comment.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedPolicyException.class);
  }

  @Test
  void aSpaceOfUnicodeDividesNoWords() {
    assertThatThrownBy(() -> Policy.parse("quorum\u00a0none\n")).isInstanceOf(MalformedPolicyException.class);
  }
}

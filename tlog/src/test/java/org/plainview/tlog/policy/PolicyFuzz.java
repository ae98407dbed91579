package org.plainview.tlog.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.tlog.fuzz.Parsing;

class PolicyFuzz {
  private static final TestParties PARTIES = new TestParties();

  @MethodSource("seeds")
  @DictionaryEntries({"log ", "witness ", "group ", "quorum ", "none", " all ", " any ", "#", "\\x09", "\\x0a"})
  @FuzzTest
  void survivesItsOwnText(byte[] input) throws Exception {
    Optional<Policy> read = Parsing.read(input, Policy::parse, MalformedPolicyException.class);
    if (read.isPresent()) {
      Policy policy = read.get();
      assertThat(Policy.parse(policy.text())).isEqualTo(policy);
      assertThat(Policy.parse(policy.text()).text()).isEqualTo(policy.text());
    }
  }

  static Stream<byte[]> seeds() {
    return Parsing.seeds(
        "quorum none\n",
        PARTIES.text(PolicyTest.EXAMPLE),
        PARTIES.text("# c\nlog {LOG} url\n\twitness w {X1}\ngroup g any w\nquorum g\n"));
  }
}

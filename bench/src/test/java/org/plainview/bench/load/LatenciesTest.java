package org.plainview.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "0.001, 1", "0.01, 1", "0.011, 2", "0.5, 50", "0.9, 90", "0.99, 99", "0.991, 100", "1, 100"})
  void takesTheLeastTimeThatTheShareDoesNotExceed(double share, double ms) {
    Latencies latencies = new Latencies(LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000));

    assertThat(latencies.ms(share)).isEqualTo(ms);
  }

  @Test
  void hasOneTimeForEveryShareWhenThereIsOneCall() {
    Latencies latencies = new Latencies(LongStream.of(2_500_000));

    assertThat(latencies.ms(0)).isEqualTo(2.5);
    assertThat(latencies.ms(0.99)).isEqualTo(2.5);
    assertThat(latencies.count()).isEqualTo(1);
  }

  @Test
  void aSlowHundredthIsSeenBehindThe99thQuantileAndASlowerOneInIt() {
    LongStream tenOfThousand = LongStream.concat(LongStream.generate(() -> 1_000_000).limit(990), slow(10));
    LongStream elevenOfThousand = LongStream.concat(LongStream.generate(() -> 1_000_000).limit(989), slow(11));

    assertThat(new Latencies(tenOfThousand).ms(0.99)).isEqualTo(1);
    assertThat(new Latencies(elevenOfThousand).ms(0.99)).isEqualTo(900);
  }

  private static LongStream slow(int count) {
    return LongStream.generate(() -> 900_000_000).limit(count);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void refusesAShareThatIsNone(double share) {
    Latencies latencies = new Latencies(LongStream.of(1));

    assertThatThrownBy(() -> latencies.ms(share)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToSpeakOfNothing() {
    assertThatThrownBy(() -> new Latencies(LongStream.empty())).isInstanceOf(IllegalArgumentException.class);
  }
}

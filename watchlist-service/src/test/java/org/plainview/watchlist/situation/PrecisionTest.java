package org.plainview.watchlist.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class PrecisionTest {

  @Test
  void isUnknownWhileNobodyHasAnswered() {
    assertThat(Precision.of(0, 0)).isNull();
  }

  @Test
  void hasWilsonsInterval() {
    // Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263 is 0.2553 to 0.3662.
    Precision precision = Objects.requireNonNull(Precision.of(81, 263));

    assertThat(precision.low()).isCloseTo(0.2553, within(1e-4));
    assertThat(precision.high()).isCloseTo(0.3662, within(1e-4));
  }

  @Test
  void isNeverSureOfAFewAnswers() {
    Precision precision = Objects.requireNonNull(Precision.of(3, 3));

    assertThat(precision.share()).isEqualTo(1);
    assertThat(precision.low()).isLessThan(0.5);
    assertThat(precision.high()).isEqualTo(1);
  }
}

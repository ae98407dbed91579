package org.plainview.recognition.history;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HistoryPropertiesTest {

  @Test
  void refusesTimesWithWhichNothingWouldBeSortedOrTooSoon() {
    Duration second = Duration.ofSeconds(1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sorting(second.negated(), second))
        .withMessageContaining("sort-after");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sorting(second, Duration.ZERO))
        .withMessageContaining("sort-every");
  }

  private static HistoryProperties sorting(Duration after, Duration every) {
    HistoryProperties usual = HistoryDatabase.PROPERTIES;
    return new HistoryProperties(
        usual.keep10s(), usual.keep1m(), usual.flushEvery(), usual.grace(), usual.idle(), after, every);
  }
}

package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.geometry.ImageSize;

class RecentGreysTest {

  private final RecentGreys recent = new RecentGreys();

  private static Duration s(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private static Grey grey(double arrivedS, double positionS) {
    return new Grey(new byte[4], new ImageSize(2, 2), s(arrivedS), s(positionS));
  }

  @Test
  void asksForAPictureHalfASecondBeforeEachSampleAndOnlyOnce() {
    assertThat(recent.missing(s(10), s(11))).isFalse();
    assertThat(recent.missing(s(10.45), s(11))).isTrue();

    recent.add(grey(10.45, 0));

    assertThat(recent.missing(s(10.5), s(11))).isFalse();
    assertThat(recent.pairOf(grey(11, 0.55)).seconds()).isCloseTo(0.55, within(1e-9));
  }

  @Test
  void fastSamplesArePairedWithAnOlderOneOfThem() {
    for (int i = 0; i < 6; i++) {
      recent.add(grey(i * 0.2, i * 0.2));
    }

    assertThat(recent.pairOf(grey(1.2, 1.2)).seconds()).isCloseTo(0.6, within(1e-9));
    assertThat(recent.missing(s(1.2), s(1.4))).isFalse();
  }

  @Test
  void unevenFramesAreTimedByTheVideosClock() {
    recent.add(grey(5, 2.00));

    assertThat(recent.pairOf(grey(5.5, 2.61)).seconds()).isCloseTo(0.61, within(1e-9));
  }

  @Test
  void aClockThatCountsWronglyIsNotBelieved() {
    recent.add(grey(5, 2));

    assertThat(recent.pairOf(grey(5.5, 2.2)).seconds()).isCloseTo(0.5, within(1e-9));
    assertThat(recent.pairOf(grey(5.5, 0)).seconds()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void whatIsTooFarApartOrOfAnotherSizeIsNoPair() {
    recent.add(grey(5, 5));

    assertThat(recent.pairOf(grey(6, 6))).isNull();
    assertThat(recent.pairOf(grey(5.1, 5.1))).isNull();
    assertThat(recent.pairOf(new Grey(new byte[9], new ImageSize(3, 3), s(5.5), s(5.5)))).isNull();
  }
}

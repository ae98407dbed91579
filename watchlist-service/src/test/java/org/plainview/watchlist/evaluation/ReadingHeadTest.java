package org.plainview.watchlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.watchlist.evaluation.Conditions.START;

import com.google.protobuf.Timestamp;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.CrowdReading;

class ReadingHeadTest {

  @Test
  void saysWhatTheWholeReadingSays() {
    CrowdReading reading = Readings.count(START.plusNanos(123_456_789), 60);
    Observation whole = Readings.observation(reading, START);

    assertThat(ReadingHead.of(reading.toByteArray()))
        .contains(new ReadingHead(whole.reading().getCameraId(), whole.at()));
  }

  @Test
  void ofWhatIsNoReadingThereIsNone() {
    byte[] reading = Readings.count(START, 60).toByteArray();
    CrowdReading noTime =
        CrowdReading.newBuilder().setObservedAt(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE)).build();

    assertThat(ReadingHead.of(null)).isEmpty();
    assertThat(ReadingHead.of(new byte[] {1, 2, 3})).isEmpty();
    assertThat(ReadingHead.of(Arrays.copyOf(reading, reading.length - 1))).isEmpty();
    assertThat(ReadingHead.of(noTime.toByteArray())).isEmpty();
  }
}

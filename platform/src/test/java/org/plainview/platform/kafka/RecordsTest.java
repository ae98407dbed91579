package org.plainview.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.contracts.v1.CrowdReading;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RecordsTest {

  private final List<Instant> taken = new ArrayList<>();

  private boolean take(byte[] value) {
    return Records.take(
        new ConsumerRecord<>("readings", 3, 17, "camera", value),
        CrowdReading.parser(),
        reading -> taken.add(Times.instant(reading.getObservedAt())));
  }

  private static byte[] observedAt(long epochSecond) {
    return CrowdReading.newBuilder()
        .setObservedAt(Timestamp.newBuilder().setSeconds(epochSecond))
        .build()
        .toByteArray();
  }

  @Test
  void handsOverWhatCanBeRead() {
    assertThat(take(observedAt(60))).isTrue();
    assertThat(taken).containsExactly(Instant.ofEpochSecond(60));
  }

  @Test
  void skipsARecordThatIsNoSuchMessageAndSaysWhereItLies(CapturedOutput output) {
    assertThat(take(new byte[] {1, 2, 3})).isFalse();
    assertThat(taken).isEmpty();
    assertThat(output).contains("record 17 of partition 3 of readings");
  }

  @Test
  void skipsARecordThatItsTakerCannotUse() {
    assertThat(take(observedAt(Long.MAX_VALUE))).isFalse();
    assertThat(taken).isEmpty();
  }

  @Test
  void skipsARecordWithoutAValue() {
    assertThat(take(null)).isFalse();
  }
}

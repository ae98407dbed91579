package org.plainview.audit.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.audit.entry.Draft;

class FactReaderTest {

  private final FactReader reader = new FactReader(Clock.systemUTC());

  @ParameterizedTest
  @CsvSource({
    "-1, 1970-01-01T00:00:00Z",
    "-9223372036854775808, 1970-01-01T00:00:00Z",
    "9223372036854775807, 9999-12-31T00:00:00Z",
    "1793534400123, 2026-11-01T12:00:00.123Z"
  })
  void theTimestampOfAnUnreadableRecordBecomesATimeThatALeafCanHold(long timestamp, String time) {
    Draft draft = reader.read(record(timestamp));

    assertThat(draft.action()).isEqualTo("audit.unreadable");
    assertThat(draft.at()).hasToString(time);
    assertThat(reader.read(record(timestamp))).isEqualTo(draft);
  }

  private static ConsumerRecord<String, byte[]> record(long timestamp) {
    byte[] value = "not a fact".getBytes(StandardCharsets.UTF_8);
    return new ConsumerRecord<>(
        "audit", 0, 7, timestamp, TimestampType.CREATE_TIME, 1, value.length, "key", value, new RecordHeaders(),
        Optional.empty());
  }
}

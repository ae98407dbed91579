package org.plainview.bench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class AcknowledgedTest {

  private static final Instant START = Instant.parse("2026-06-20T18:00:00Z");

  private final Acknowledged acknowledged = new Acknowledged(10, START, Duration.ofMinutes(5));

  @Test
  void whatTheBrokerHasTakenCountsForItsCameraAndMinute() {
    acknowledged.of(3, START.plusSeconds(61).toEpochMilli()).onCompletion(at(2), null);

    assertThat(acknowledged.count()).isEqualTo(1);
    assertThat(acknowledged.in(3, START.plusSeconds(60).getEpochSecond())).isEqualTo(1);
    assertThat(acknowledged.in(3, START.getEpochSecond())).isZero();
  }

  @Test
  void whatWasSentWithoutAnAnswerMayOrMayNotBeThere() {
    acknowledged.of(3, START.toEpochMilli()).onCompletion(at(2), new TimeoutException("no answer"));

    assertThat(acknowledged.failures()).isEqualTo(1);
    assertThat(acknowledged.failure()).contains("no answer");
  }

  @Test
  void whatWasNeverSentIsNotThere() {
    acknowledged
        .of(3, START.toEpochMilli())
        .onCompletion(at(RecordMetadata.UNKNOWN_PARTITION), new TimeoutException("no metadata"));

    assertThat(acknowledged.failures()).isZero();
    assertThat(acknowledged.count()).isZero();
  }

  private static RecordMetadata at(int partition) {
    return new RecordMetadata(new TopicPartition("readings", partition), -1, -1, -1, -1, -1);
  }
}

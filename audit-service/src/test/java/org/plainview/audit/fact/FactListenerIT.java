package org.plainview.audit.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.plainview.audit.AuditServiceIT;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.AuditFact;
import org.plainview.contracts.v1.AuditOutcome;
import org.plainview.platform.kafka.Times;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.testing.TestParts;
import org.springframework.beans.factory.annotation.Autowired;

class FactListenerIT extends AuditServiceIT {

  private final Topics topics;

  FactListenerIT(@Autowired Topics topics) {
    this.topics = topics;
  }

  @Test
  void aFactThatIsDeliveredTwiceBecomesOneEntry() throws Exception {
    String alert = "alert-" + UUID.randomUUID();
    AuditFact fact = fact(alert).build();

    send(alert, fact.toByteArray(), fact.toByteArray(), fact(alert).build().toByteArray());

    Answer found = waitFor("?object=" + alert, 2);
    assertThat(found.text("/total")).isEqualTo("2");
    assertThat(found.text("/items/1/id")).isEqualTo(fact.getFactId());
    assertThat(found.text("/items/1/actor")).isEqualTo("olga");
    assertThat(found.text("/items/1/outcome")).isEqualTo("DONE");
    assertThat(found.text("/items/1/detail/outcome")).isEqualTo("TRUE_ALARM");
  }

  @Test
  void whatCannotBeReadIsLoggedAsSuchAndDoesNotBlockTheNext() throws Exception {
    String key = "k-" + UUID.randomUUID();
    long before = total("?action=audit.unreadable");
    byte[] noFact = ("not a fact " + key).getBytes(StandardCharsets.UTF_8);
    byte[] noId = fact(key).setFactId("7").build().toByteArray();
    byte[] noOutcome = fact(key).clearOutcome().build().toByteArray();
    byte[] badAction = fact(key).setAction("No Action").build().toByteArray();
    byte[] tooLarge = fact(key).putDetail("x", "x".repeat(70_000)).build().toByteArray();

    send(key, noFact, noId, noOutcome, badAction, tooLarge, null, fact(key).build().toByteArray());

    waitFor("?object=" + key, 1);
    assertThat(total("?action=audit.unreadable")).isEqualTo(before + 6);
    Answer newest = oversight().get("/api/audit/entries?action=audit.unreadable&limit=6");
    assertThat(newest.text("/items/0/detail/reason")).isEqualTo("no value");
    assertThat(newest.text("/items/1/detail/reason")).isEqualTo("detail: size");
    assertThat(newest.text("/items/2/detail/reason")).isEqualTo("action: format");
    assertThat(newest.text("/items/3/detail/reason")).isEqualTo("no id, time or outcome");
    assertThat(newest.text("/items/5/detail/reason")).isEqualTo("not an audit fact");
    assertThat(newest.text("/items/5/detail/sha256")).hasSize(64);
  }

  @Test
  void aFactUnderTheIdOfAnotherEntryIsNotLostSilently() throws Exception {
    String key = "k-" + UUID.randomUUID();
    AuditFact first = fact(key).build();
    long before = total("?action=audit.unreadable");

    send(key, first.toByteArray(), first.toBuilder().setActor("mallory").build().toByteArray());

    waitFor("?action=audit.unreadable", before + 1);
    assertThat(total("?object=" + key)).isEqualTo(1);
  }

  private static AuditFact.Builder fact(String objectId) {
    return AuditFact.newBuilder()
        .setFactId(UUID.randomUUID().toString())
        .setAt(Times.timestamp(Instant.parse("2026-11-01T12:00:00Z")))
        .setService("watchlist-service")
        .setActor("olga")
        .addRoles("operator")
        .setAction("alert.close")
        .setObjectType("alert")
        .setObjectId(objectId)
        .setOutcome(AuditOutcome.AUDIT_OUTCOME_DONE)
        .putDetail("outcome", "TRUE_ALARM");
  }

  private void send(String key, byte[]... values) throws Exception {
    Map<String, Object> config =
        Map.of("bootstrap.servers", TestParts.current().kafkaBootstrapServers());
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      for (byte[] value : values) {
        producer.send(new ProducerRecord<>(topics.audit(), key, value)).get();
      }
    }
  }

  private long total(String query) {
    return Long.parseLong(oversight().get("/api/audit/entries" + query).text("/total"));
  }

  private Answer waitFor(String query, long atLeast) throws InterruptedException {
    for (int i = 0; i < 150 && total(query) < atLeast; i++) {
      Thread.sleep(200);
    }
    return oversight().get("/api/audit/entries" + query);
  }
}

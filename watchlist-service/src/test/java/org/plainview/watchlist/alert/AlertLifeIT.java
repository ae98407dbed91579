package org.plainview.watchlist.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.contracts.Headers;
import org.plainview.contracts.v1.AlertEvent;
import org.plainview.contracts.v1.AuditFact;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.testing.TestParts;
import org.plainview.watchlist.WatchlistServiceIT;

class AlertLifeIT extends WatchlistServiceIT {

  private static final String PATH = "/api/alerts/";

  @Test
  void anAlertIsRaisedAcknowledgedAndClosedAndEveryStepIsSentAndRecorded() throws Exception {
    String alert = raisedAlert(SITE);

    Answer raised = operator().get(PATH + alert);
    assertThat(raised.text("/state")).isEqualTo("RAISED");
    assertThat(raised.text("/value")).isEqualTo("60.0");
    assertThat(raised.text("/valueLow")).isEqualTo("57.0");
    assertThat(raised.text("/action")).isEqualTo("Find out why people gather, and limit the inflow.");

    Answer acknowledged =
        operator()
            .with(Headers.REQUEST_ID, "request-7")
            .with(Headers.DUTY_PURPOSE, "market")
            .with(Headers.DUTY_CASE, "EV-7")
            .post(PATH + alert + "/acknowledge", Map.of("note", " going there "));
    assertThat(acknowledged.text("/state")).isEqualTo("ACKNOWLEDGED");
    assertThat(acknowledged.text("/acknowledgedBy")).isEqualTo("olga");
    assertThat(acknowledged.text("/acknowledgeNote")).isEqualTo("going there");

    Answer closed = close(alert, Map.of("outcome", "TRUE_ALARM", "note", "gates opened"));
    assertThat(closed.text("/state")).isEqualTo("CLOSED");
    assertThat(closed.text("/closedBy")).isEqualTo("sofia");
    assertThat(closed.text("/version")).isEqualTo("3");

    List<AlertEvent> events = new ArrayList<>();
    for (byte[] value : sent(topics.alerts(), SITE)) {
      AlertEvent event = AlertEvent.parseFrom(value);
      if (event.getAlertId().equals(alert)) {
        events.add(event);
      }
    }
    assertThat(events)
        .extracting(event -> event.getState().name())
        .containsExactly("ALERT_STATE_RAISED", "ALERT_STATE_ACKNOWLEDGED", "ALERT_STATE_CLOSED");
    assertThat(events.getLast().getOutcome().name()).isEqualTo("ALERT_OUTCOME_TRUE_ALARM");
    assertThat(events).extracting(AlertEvent::getVersion).containsExactly(1L, 2L, 3L);

    List<AuditFact> facts = new ArrayList<>();
    for (byte[] value : sent(topics.audit(), alert)) {
      facts.add(AuditFact.parseFrom(value));
    }
    assertThat(facts)
        .extracting(AuditFact::getAction)
        .containsExactly("alert.raised", "alert.acknowledge", "alert.close");
    assertThat(facts)
        .extracting(AuditFact::getActor)
        .containsExactly("system:watchlist-service", "olga", "sofia");
    assertThat(facts.get(1).getRequestId()).isEqualTo("request-7");
    assertThat(facts.get(1).getDutyPurpose()).isEqualTo("market");
    assertThat(facts.get(1).getDutyCase()).isEqualTo("EV-7");
    assertThat(facts.get(2).getDetailMap()).containsEntry("outcome", "TRUE_ALARM");
  }

  @Test
  void whatNobodyAcknowledgesIsEscalatedAndCanStillBeAcknowledged() throws Exception {
    String alert = raisedAlert(SITE);
    clock.advance(Duration.ofSeconds(61));

    await(() -> operator().get(PATH + alert).text("/state").equals("ESCALATED"));
    assertThat(operator().get(PATH + alert).text("/escalatedAt")).isNotEmpty();
    Answer acknowledged = operator().post(PATH + alert + "/acknowledge", Map.of());
    assertThat(acknowledged.text("/state")).isEqualTo("ACKNOWLEDGED");
    assertThat(acknowledged.text("/escalatedAt")).isNotEmpty();

    List<String> actions = new ArrayList<>();
    for (byte[] value : sent(topics.audit(), alert)) {
      actions.add(AuditFact.parseFrom(value).getAction());
    }
    assertThat(actions).containsExactly("alert.raised", "alert.escalated", "alert.acknowledge");
  }

  @Test
  void whatIsAcknowledgedIsNotEscalated() {
    String alert = raisedAlert(SITE);
    operator().post(PATH + alert + "/acknowledge", Map.of());
    clock.advance(Duration.ofSeconds(61));
    String other = raisedAlert(SITE);
    clock.advance(Duration.ofSeconds(61));

    await(() -> operator().get(PATH + other).text("/state").equals("ESCALATED"));
    assertThat(operator().get(PATH + alert).text("/state")).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void closingCountsAsAcknowledging() {
    String alert = raisedAlert(SITE);

    Answer closed = close(alert, Map.of("outcome", "EXERCISE"));

    assertThat(closed.text("/acknowledgedBy")).isEqualTo("sofia");
    assertThat(closed.text("/acknowledgedAt")).isEqualTo(closed.text("/closedAt"));
  }

  @Test
  void refusesWhatTheStateDoesNotAllow() {
    String alert = raisedAlert(SITE);
    operator().post(PATH + alert + "/acknowledge", Map.of());

    Answer again = operator().post(PATH + alert + "/acknowledge", Map.of());
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("wrong-state");

    close(alert, Map.of("outcome", "FALSE_ALARM"));
    assertThat(close(alert, Map.of("outcome", "TRUE_ALARM")).code()).isEqualTo("wrong-state");
    assertThat(operator().post(PATH + alert + "/acknowledge", Map.of()).code())
        .isEqualTo("wrong-state");
    assertThat(operator().get(PATH + alert).text("/outcome")).isEqualTo("FALSE_ALARM");
  }

  @Test
  void refusesToCloseWithoutAnOutcome() {
    String alert = raisedAlert(SITE);

    Answer answer = close(alert, Map.of("note", "nothing"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/errors/0/field")).isEqualTo("outcome");
    assertThat(answer.text("/errors/0/code")).isEqualTo("required");
    assertThat(operator().get(PATH + alert).text("/state")).isEqualTo("RAISED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not json", "[]", "{\"outcome\":\"PERHAPS\"}"})
  void refusesABodyThatClosesNothing(String body) {
    Answer answer = supervisor().post(PATH + raisedAlert(SITE) + "/close", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid-request");
  }

  @ParameterizedTest
  @CsvSource({"1001, x, length", "1, a\u0007b, format"})
  void refusesANoteThatCannotBeKept(int times, String text, String code) {
    String alert = raisedAlert(SITE);

    for (String command : List.of("/acknowledge", "/close")) {
      Map<String, Object> body = new HashMap<>(Map.of("note", text.repeat(times)));
      body.put("outcome", "TRUE_ALARM");
      Answer answer = operator().post(PATH + alert + command, body);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }
  }

  @Test
  void thereIsNoAlertThatThereIsNot() {
    assertThat(operator().get(PATH + UUID.randomUUID()).code()).isEqualTo("not-found");
    assertThat(close("none", Map.of("outcome", "EXERCISE")).code()).isEqualTo("not-found");
    assertThat(operator().post(PATH + "none/acknowledge", Map.of()).code()).isEqualTo("not-found");
  }

  @Test
  void onlyTheSitesOfTheTokenAreSeenAndActedOn() {
    String here = raisedAlert("market-square");
    String elsewhere = raisedAlert(SITE);

    assertThat(omar().get(PATH + elsewhere).code()).isEqualTo("site-forbidden");
    assertThat(omar().post(PATH + elsewhere + "/acknowledge", Map.of()).code())
        .isEqualTo("site-forbidden");
    assertThat(omar().post(PATH + elsewhere + "/close", Map.of("outcome", "EXERCISE")).code())
        .isEqualTo("site-forbidden");
    assertThat(ids(omar().get("/api/alerts?limit=500"))).contains(here).doesNotContain(elsewhere);
    assertThat(omar().get("/api/alerts?siteId=" + SITE).code()).isEqualTo("site-forbidden");
    assertThat(omar().post(PATH + here + "/acknowledge", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void listsByStateNewestFirstInPages() {
    String first = raisedAlert(SITE);
    String second = raisedAlert(SITE);
    close(first, Map.of("outcome", "EXERCISE"));

    assertThat(ids(operator().get("/api/alerts?limit=1&state=CLOSED&siteId=" + SITE)))
        .containsExactly(first);
    Answer page = operator().get("/api/alerts?limit=1");
    assertThat(ids(page)).containsExactly(second);
    assertThat(ids(operator().get("/api/alerts?limit=1&after=" + page.text("/next"))))
        .containsExactly(first);
    assertThat(ids(operator().get("/api/alerts?limit=500&state=RAISED,ESCALATED,ACKNOWLEDGED")))
        .contains(second)
        .doesNotContain(first);
    assertThat(operator().get("/api/alerts?state=LOUD").code()).isEqualTo("invalid-request");
    assertThat(operator().get("/api/alerts?limit=501").code()).isEqualTo("invalid-fields");
    assertThat(operator().get("/api/alerts?after=x").code()).isEqualTo("invalid-request");
  }

  private String raisedAlert(String siteId) {
    String zone = newZone(siteId, true);
    String watch = newWatch(watch(siteId, zone));
    await(
        () -> {
          read(siteId, zone, 60);
          return !alertIds(watch).isEmpty();
        });
    return alertsOf(watch, 1).getFirst();
  }

  private Answer close(String alert, Map<String, String> body) {
    return supervisor().post(PATH + alert + "/close", body);
  }

  private List<byte[]> sent(String topic, String key) throws InterruptedException {
    await(() -> jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single() == 0);
    Map<String, Object> config =
        Map.of("bootstrap.servers", TestParts.current().kafkaBootstrapServers());
    List<byte[]> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (key.equals(record.key())) {
            values.add(record.value());
          }
        }
      }
    }
    return values;
  }

  private static List<String> ids(Answer page) {
    List<String> ids = new ArrayList<>();
    page.body().get("items").forEach(item -> ids.add(item.get("id").asString()));
    return ids;
  }
}

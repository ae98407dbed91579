package org.plainview.platform.outbox;

import com.google.protobuf.MessageLite;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands events to Kafka with the transaction that decided on them: all of it happens or nothing. Events of
 * one key that were added by transactions that exclude each other arrive in that order, at least once.
 */
public class Outbox {

  private final JdbcClient jdbc;
  private final OutboxRelay relay;

  Outbox(JdbcClient jdbc, OutboxRelay relay) {
    this.jdbc = jdbc;
    this.relay = relay;
  }

  /** Adds the event to the current transaction, which must exist. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(String topic, String key, MessageLite event) {
    jdbc.sql("INSERT INTO outbox (topic, key, value) VALUES (?, ?, ?)")
        .param(topic)
        .param(key)
        .param(event.toByteArray())
        .update();
    relay.wakeAfterCommit();
  }

  /** Tells the relay that the current transaction wrote rows of the outbox by other means, in bulk. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void added() {
    relay.wakeAfterCommit();
  }
}

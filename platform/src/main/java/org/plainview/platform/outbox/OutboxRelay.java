package org.plainview.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves rows of the outbox to Kafka, oldest first, and deletes those that Kafka has acknowledged. Any number
 * of instances may run on one database: a lock lets one work at a time.
 */
public class OutboxRelay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int BATCH = 2_000;
  private static final long LOCK = 0x706c61696e6f7574L;
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Producer<String, byte[]> producer;
  private final Semaphore wake = new Semaphore(0);
  private volatile @Nullable Thread thread;

  OutboxRelay(JdbcClient jdbc, TransactionTemplate transaction, Producer<String, byte[]> producer) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.producer = producer;
  }

  void wakeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake.release();
          }
        });
  }

  private void run() {
    while (thread == Thread.currentThread()) {
      try {
        while (moveBatch() == BATCH) {
          // More is waiting.
        }
        if (wake.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
          wake.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("Events wait in the outbox, trying again: {}", e.toString());
        try {
          Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException interrupted) {
          return;
        }
      }
    }
  }

  private int moveBatch() {
    Integer moved = transaction.execute(status -> lock() ? move() : 0);
    return moved == null ? 0 : moved;
  }

  private boolean lock() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single();
  }

  private int move() {
    List<Row> rows =
        jdbc.sql("SELECT id, topic, key, value FROM outbox ORDER BY id LIMIT ?")
            .param(BATCH)
            .query(
                (result, _) ->
                    new Row(
                        result.getLong("id"),
                        new ProducerRecord<>(
                            result.getString("topic"),
                            result.getString("key"),
                            result.getBytes("value"))))
            .list();
    List<Future<?>> sent = new ArrayList<>(rows.size());
    rows.forEach(row -> sent.add(producer.send(row.record())));
    producer.flush();
    sent.forEach(OutboxRelay::acknowledged);
    if (!rows.isEmpty()) {
      // By id and not by range: a row with a smaller id may have been committed meanwhile.
      jdbc.sql("DELETE FROM outbox WHERE id = ANY (?)")
          .param(rows.stream().map(Row::id).toArray(Long[]::new))
          .update();
    }
    return rows.size();
  }

  private static void acknowledged(Future<?> sent) {
    try {
      sent.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while Kafka had not acknowledged", e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("Kafka did not take an event", e.getCause());
    }
  }

  private record Row(long id, ProducerRecord<String, byte[]> record) {}

  @Override
  public void start() {
    Thread started = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    thread = started;
    started.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}

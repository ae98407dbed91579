package org.plainview.audit.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.leaf.Salts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * One thread that takes whatever waits and makes it durable in one transaction. While it commits, the next
 * batch gathers, so that the rate is not bound by the time of a commit.
 */
@Component
class GroupCommit implements AuditLog, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
  private static final int LEAST_CHARGE_BYTES = 1024;

  private final EntryTable table;
  private final int maxBatch;
  private final Semaphore freeBytes;
  private final Salts salts = new Salts();
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private volatile boolean open;
  private volatile @Nullable Thread writer;

  GroupCommit(EntryTable table, LogProperties properties) {
    this.table = table;
    this.maxBatch = properties.maxBatch();
    this.freeBytes = new Semaphore(Math.toIntExact(properties.maxWaiting().toBytes()));
  }

  private record Waiting(ReadyDraft draft, int charge, CompletableFuture<Appended> result) {}

  private record Answer(Waiting to, Appended result) {

    void give() {
      to.result().complete(result);
    }
  }

  @Override
  public CompletableFuture<Appended> append(Draft draft) {
    int charge = Math.max(LEAST_CHARGE_BYTES, draft.sizeBytes());
    if (!open) {
      return CompletableFuture.completedFuture(new Appended.Unavailable("the log is stopping"));
    }
    if (!freeBytes.tryAcquire(charge)) {
      return CompletableFuture.completedFuture(
          new Appended.Unavailable("too much waits for the log already"));
    }
    try {
      Waiting waiting = new Waiting(ReadyDraft.of(draft, salts.next()), charge, new CompletableFuture<>());
      queue.add(waiting);
      return waiting.result();
    } catch (IllegalArgumentException e) {
      freeBytes.release(charge);
      return CompletableFuture.completedFuture(new Appended.Unstorable());
    }
  }

  private void run() {
    List<Waiting> batch = new ArrayList<>(maxBatch);
    while (open || !queue.isEmpty()) {
      try {
        Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
        if (first == null) {
          continue;
        }
        batch.add(first);
        queue.drainTo(batch, maxBatch - 1);
        write(batch);
      } catch (InterruptedException e) {
        open = false;
      }
      batch.clear();
    }
    List<Waiting> late = new ArrayList<>();
    queue.drainTo(late);
    answer(late, new Appended.Unavailable("the log is stopping"));
  }

  private void write(List<Waiting> batch) {
    try {
      List<Appended> results = table.append(batch.stream().map(Waiting::draft).toList());
      List<Answer> answers = new ArrayList<>(batch.size());
      for (int i = 0; i < batch.size(); i++) {
        answers.add(new Answer(batch.get(i), results.get(i)));
      }
      give(answers);
    } catch (DataIntegrityViolationException e) {
      inHalves(batch, e);
    } catch (RuntimeException e) {
      // After a lost connection nobody knows whether it was committed; the id makes a repetition safe.
      log.warn("{} entries could not be made durable: {}", batch.size(), e.toString());
      answer(batch, new Appended.Unavailable("the log's database is away"));
    }
  }

  /** One entry that the database refuses must not take its neighbours with it. */
  private void inHalves(List<Waiting> batch, DataIntegrityViolationException cause) {
    if (batch.size() == 1) {
      log.error("An entry was refused by the database", cause);
      answer(batch, new Appended.Unstorable());
      return;
    }
    int half = batch.size() / 2;
    write(batch.subList(0, half));
    write(batch.subList(half, batch.size()));
  }

  private void answer(List<Waiting> batch, Appended result) {
    give(batch.stream().map(waiting -> new Answer(waiting, result)).toList());
  }

  /** On a thread of their own: what a caller does with its answer must not hold up the writer. */
  private void give(List<Answer> answers) {
    answers.forEach(answer -> freeBytes.release(answer.to().charge()));
    Thread.startVirtualThread(() -> answers.forEach(Answer::give));
  }

  @Override
  public void start() {
    open = true;
    Thread started = Thread.ofPlatform().name("audit-writer").unstarted(this::run);
    writer = started;
    started.start();
  }

  /** Takes no more, and returns when what waited has been written or refused. */
  @Override
  public void stop() {
    open = false;
    Thread running = writer;
    writer = null;
    if (running != null) {
      try {
        running.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return writer != null;
  }

  /** Before the listeners and the web server, and after them at the end. */
  @Override
  public int getPhase() {
    return 0;
  }
}

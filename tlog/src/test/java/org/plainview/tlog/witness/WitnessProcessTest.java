package org.plainview.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Witnesses as processes, so that they can share a folder, be killed and run out of disk. */
class WitnessProcessTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path temporary;
  private TestWitness keys;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void name() {
    keys = TestWitness.in(temporary.resolve("state"));
  }

  @Test
  void givesOneHistoryFromTwoProcessesOnOneFolder() throws Exception {
    TwoFacedLog log = new TwoFacedLog();
    try (WitnessProcess one = WitnessProcess.start(keys, log.honest);
        WitnessProcess two = WitnessProcess.start(keys, log.honest);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> askers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        WitnessClient client = client(i % 2 == 0 ? one.uri() : two.uri());
        Random random = new Random(i);
        askers.add(threads.submit(() -> ask(client, log, random)));
      }
      for (Future<?> asker : askers) {
        asker.get();
      }
    }
    log.assertOneHistory();
    assertThat(log.largest()).isEqualTo(TwoFacedLog.SIZE);
    assertThat(keys.store().latest(log.honest.origin()).map(TestWitness::sizeOf)).contains(log.largest());
  }

  private static void ask(WitnessClient client, TwoFacedLog log, Random random) {
    long known = 0;
    while (known < TwoFacedLog.SIZE) {
      AddCheckpoint request = log.attempt(random, known);
      switch (client.add(request)) {
        case WitnessOutcome.Cosigned cosigned -> {
          log.wasCosigned(request);
          known = TestWitness.sizeOf(request.checkpoint());
        }
        case WitnessOutcome.Behind(long size) -> known = size;
        case WitnessOutcome.Refused refused -> assertThat(refused.status()).isEqualTo(422);
        case WitnessOutcome.Unreachable failed -> throw new AssertionError(failed);
      }
    }
  }

  @Test
  void forgetsNothingThatItCosignedWhenItIsKilled() throws Exception {
    GrowingLog log = GrowingLog.of("example.com/log", 2_000);
    long cosigned = 0;
    for (int round = 0; round < 4; round++) {
      WitnessProcess witness = WitnessProcess.start(keys, log);
      try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
        long from = cosigned;
        Future<Long> growing = thread.submit(() -> growUntilItIsGone(client(witness.uri()), log, from));
        while (!growing.isDone() && last(log) < from + 20 + round * 7L) {
          Thread.onSpinWait();
        }
        witness.kill();
        cosigned = growing.get();
      }
      assertThat(last(log)).as("state after kill %d", round).isBetween(cosigned, cosigned + 1);
      cosigned = last(log);
    }
  }

  /** Grows the log one entry at a time; the last size that was cosigned. */
  private static long growUntilItIsGone(WitnessClient client, GrowingLog log, long from) {
    long cosigned = from;
    while (client.add(log.growth(cosigned, cosigned + 1)) instanceof WitnessOutcome.Cosigned) {
      cosigned++;
    }
    return cosigned;
  }

  @Test
  void cosignsNothingWhileTheDiskIsFull() throws Exception {
    GrowingLog log = GrowingLog.of("example.com/log", 20);
    try (WitnessProcess witness = WitnessProcess.start(keys, log)) {
      assertThat(client(witness.uri()).add(log.growth(0, 7))).isInstanceOf(WitnessOutcome.Cosigned.class);
    }
    try (WitnessProcess witness = WitnessProcess.start(keys, log, "ulimit -f 0", List.of())) {
      assertThat(client(witness.uri()).add(log.growth(7, 9)))
          .isInstanceOfSatisfying(WitnessOutcome.Refused.class, no -> assertThat(no.status()).isEqualTo(500));
      assertThat(client(witness.uri()).add(log.growth(0, 9))).isEqualTo(new WitnessOutcome.Behind(7));
    }
    assertThat(last(log)).isEqualTo(7);
    try (WitnessProcess witness = WitnessProcess.start(keys, log)) {
      assertThat(client(witness.uri()).add(log.growth(7, 9))).isInstanceOf(WitnessOutcome.Cosigned.class);
    }
  }

  @Test
  void hangsUpOnAClientThatNeverFinishesItsRequest() throws Exception {
    GrowingLog log = GrowingLog.of("example.com/log", 20);
    List<String> oneSecond = List.of("-Dsun.net.httpserver.maxReqTime=1");
    try (WitnessProcess witness = WitnessProcess.start(keys, log, "true", oneSecond);
        Socket slow = new Socket(witness.uri().getHost(), witness.uri().getPort())) {
      String begun = "POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: 99\r\n\r\nold";
      slow.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));

      assertThat(readAll(slow)).doesNotContain("200 OK");
      assertThat(client(witness.uri()).add(log.growth(0, 7))).isInstanceOf(WitnessOutcome.Cosigned.class);
      witness.kill();
    }
  }

  private static String readAll(Socket socket) throws Exception {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (SocketException reset) {
      return "";
    }
  }

  private long last(GrowingLog log) throws Exception {
    return keys.store().latest(log.origin()).map(TestWitness::sizeOf).orElse(0L);
  }

  private WitnessClient client(URI uri) {
    return new WitnessClient(uri, keys.verifierKeys(), http, PATIENCE);
  }
}

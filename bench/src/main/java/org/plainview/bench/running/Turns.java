package org.plainview.bench.running;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.plainview.bench.load.Latencies;
import org.plainview.bench.load.OpenLoop;
import org.plainview.bench.load.OpenLoop.Timed;
import org.plainview.bench.load.Schedule;
import org.plainview.bench.load.Ticker;

/**
 * Requests each way, a few seconds of one, then of the next, again and again: what else the machine does meets all
 * of them alike, and none of them meets another.
 */
final class Turns implements AutoCloseable {

  static final Duration TURN = Duration.ofSeconds(5);

  /** A token must last for a turn. */
  private static final Duration TOKENS_LEFT = TURN.multipliedBy(4);

  private static final int FLUSHES = 50;

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final OpenLoop loop = new OpenLoop(Ticker.SYSTEM);
  private final Map<Way, Tally> tallies = new EnumMap<>(Way.class);
  private final Platform platform;
  private final Schedule schedule;
  private DiskFlush disk;

  Turns(Platform platform, double perSecond) throws IOException {
    this.platform = platform;
    this.schedule = new Schedule(perSecond, TURN);
    this.disk = new DiskFlush(platform.home());
  }

  /**
   * @param each for how long each way, at least
   */
  void take(Duration each) throws IOException, InterruptedException {
    for (long i = 0; i < Math.ceilDiv(each.toMillis(), TURN.toMillis()); i++) {
      for (Way way : Way.values()) {
        platform.tokens().forgetWithin(TOKENS_LEFT);
        for (int number = 0; number < Way.READERS.size(); number++) {
          way.request(platform, number);
        }
        CpuTime before = CpuTime.of(platform.processes());
        List<Timed<Answer>> turn = loop.run(schedule, number -> send(way, number));
        CpuTime used = CpuTime.of(platform.processes()).minus(before);
        tallies.computeIfAbsent(way, _ -> new Tally()).add(schedule, turn, used);
      }
      disk.measure(FLUSHES);
    }
  }

  /** Leaves out what has been measured so far. */
  void forget() throws IOException {
    tallies.clear();
    disk.close();
    disk = new DiskFlush(platform.home());
  }

  Tally of(Way way) {
    return tallies.getOrDefault(way, new Tally());
  }

  Latencies flushes() {
    return new Latencies(disk.nanos());
  }

  private CompletableFuture<Answer> send(Way way, int number) {
    try {
      return http.sendAsync(way.request(platform, number), HttpResponse.BodyHandlers.ofByteArray())
          .thenApply(Answer::of);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public void close() throws IOException {
    http.shutdownNow();
    disk.close();
  }
}

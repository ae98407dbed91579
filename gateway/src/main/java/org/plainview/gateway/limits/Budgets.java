package org.plainview.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** One token bucket per client, of the same size each. Thread-safe. */
final class Budgets {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final String policy;
  private final long perMinute;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  Budgets(String policy, long perMinute, long clients, TimeMeter time) {
    this.policy = policy;
    this.perMinute = perMinute;
    this.time = time;
    this.buckets =
        Caffeine.newBuilder().maximumSize(clients).expireAfterAccess(WINDOW.multipliedBy(2)).build();
  }

  /** Takes one request from the client's budget, if there is one left. */
  ConsumptionProbe take(String client) {
    return buckets.get(client, _ -> bucket()).tryConsumeAndReturnRemaining(1);
  }

  /** The value of {@code RateLimit-Policy}. */
  String policyHeader() {
    return "\"%s\";q=%d;w=%d".formatted(policy, perMinute, WINDOW.toSeconds());
  }

  /** The value of {@code RateLimit}. */
  String stateHeader(ConsumptionProbe probe) {
    return "\"%s\";r=%d;t=%d".formatted(policy, probe.getRemainingTokens(), secondsToWait(probe));
  }

  /** Whole seconds until the next request is allowed; zero when it is allowed now. */
  static long secondsToWait(ConsumptionProbe probe) {
    return Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
        .build();
  }
}

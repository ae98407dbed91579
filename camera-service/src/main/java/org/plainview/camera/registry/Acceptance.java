package org.plainview.camera.registry;

import java.time.Instant;
import java.time.ZoneOffset;
import org.plainview.contracts.v1.AcceptanceTest;
import org.plainview.platform.kafka.Times;

/**
 * What people's own counts said of a camera's: statistics of errors, nothing of what was seen.
 *
 * @param samples moments at which both had a number
 * @param bias mean of (counted + 1) / (true + 1); 1 is unbiased
 * @param absolute people; with {@code relative} the standard deviation of the error at a count n is
 *     absolute + relative n
 */
public record Acceptance(int samples, double bias, double absolute, double relative, Instant testedAt) {

  static final int VALID_MONTHS = 12;

  Instant expiresAt() {
    return testedAt.atZone(ZoneOffset.UTC).plusMonths(VALID_MONTHS).toInstant();
  }

  AcceptanceTest event() {
    return AcceptanceTest.newBuilder()
        .setSamples(samples)
        .setBias(bias)
        .setAbsolute(absolute)
        .setRelative(relative)
        .setTestedAt(Times.timestamp(testedAt))
        .build();
  }
}

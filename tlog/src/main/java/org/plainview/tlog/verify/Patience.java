package org.plainview.tlog.verify;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long to wait for a server that is busy, and when to stop asking it. Safe for use by several threads. */
final class Patience {
  static final int MAX_WAITS = 8;
  static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  /** Lets time pass. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }

  private final Clock clock;
  private final Sleeper sleeper;

  Patience() {
    this(Clock.systemUTC(), Thread::sleep);
  }

  Patience(Clock clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** Waits before the next try, or gives up. */
  void await(int refusals, URI address, Optional<String> retryAfter) throws IOException {
    Duration wait = retryAfter.flatMap(this::parse).orElse(Duration.ofSeconds(1L << Math.min(refusals - 1, 5)));
    if (refusals > MAX_WAITS) {
      throw new IOException(address + " is busy: asked " + refusals + " times");
    }
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      throw new IOException(address + " is busy: it asks to come back in " + wait.toSeconds() + " s");
    }
    try {
      sleeper.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for " + address);
    }
  }

  /** RFC 9110 section 10.2.3: seconds, or a date. */
  private Optional<Duration> parse(String retryAfter) {
    if (retryAfter.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration until = Duration.between(clock.instant(), date.toInstant());
      return Optional.of(until.isNegative() ? Duration.ZERO : until);
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }
}

package org.plainview.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part under supervision: its process, its health, its crashes. A part that lives and has not answered for
 * longer than its patience is killed, and starts again. Confined to the main thread.
 */
final class Supervised {

  private static final int CRASHES_TO_GIVE_UP_STARTING = 3;
  private static final Duration BETWEEN_PROBES = Duration.ofSeconds(5);

  private final Part part;
  private final Console console;
  private final Clock clock;
  private final Backoff backoff = new Backoff();

  private @Nullable Child child;
  private @Nullable Probe probe;
  private Instant startedAt = Instant.MAX;
  private Instant startNotBefore = Instant.MIN;
  private Instant probeNotBefore = Instant.MIN;
  private @Nullable Instant unhealthySince;
  private boolean healthy;
  private boolean beenHealthy;

  Supervised(Part part, Console console, Clock clock) {
    this.part = part;
    this.console = console;
    this.clock = clock;
  }

  Part part() {
    return part;
  }

  Optional<Child> child() {
    return Optional.ofNullable(child);
  }

  boolean isHealthy() {
    return healthy;
  }

  boolean hasBeenHealthy() {
    return beenHealthy;
  }

  /** Does what is due; whether a process has started or ended. */
  boolean tick(Instant now, boolean needsMet) {
    Child running = child;
    if (running == null) {
      return needsMet && !now.isBefore(startNotBefore) && start(now);
    }
    if (!running.isAlive()) {
      ended(running, now);
      return true;
    }
    if (probe == null) {
      if (!now.isBefore(probeNotBefore)) {
        probe = new Probe(part.health());
      }
    } else if (probe.isDone()) {
      answered(running, probe.isReady(), now);
      probe = null;
    }
    return false;
  }

  private void answered(Child running, boolean ready, Instant now) {
    if (ready) {
      if (!healthy) {
        console.healthy(part.name(), Duration.between(startedAt, now), beenHealthy);
        backoff.healthy(now);
      }
      healthy = true;
      beenHealthy = true;
      unhealthySince = null;
      probeNotBefore = now.plus(BETWEEN_PROBES);
    } else if (healthy) {
      if (unhealthySince == null) {
        unhealthySince = now;
      } else if (Duration.between(unhealthySince, now).compareTo(part.patience()) > 0) {
        console.silent(part);
        running.kill();
      }
    }
  }

  private boolean start(Instant now) {
    child = Child.start(part);
    startedAt = now;
    if (unhealthySince == null) {
      unhealthySince = now;
    }
    return true;
  }

  private void ended(Child running, Instant now) {
    Duration wait = backoff.crashed(now);
    console.crashed(part, running.exitCode(), wait);
    child = null;
    probe = null;
    if (healthy) {
      unhealthySince = now;
    }
    healthy = false;
    probeNotBefore = Instant.MIN;
    startNotBefore = now.plus(wait);
  }

  /**
   * @throws LaunchException when the part will not come up
   */
  void requireProgress() {
    if (healthy) {
      return;
    }
    if (backoff.crashes() >= CRASHES_TO_GIVE_UP_STARTING) {
      throw new LaunchException(part.name() + " keeps crashing." + console.logEnd(part));
    }
    if (unhealthySince != null
        && Duration.between(unhealthySince, clock.instant()).compareTo(part.patience()) > 0) {
      throw new LaunchException(
          "%s has not become ready within %d s.%s"
              .formatted(part.name(), part.patience().toSeconds(), console.logEnd(part)));
    }
  }
}

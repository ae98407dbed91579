package org.plainview.audit.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.testing.SettableClock;
import org.plainview.tlog.policy.Policy;
import tools.jackson.databind.json.JsonMapper;

/** A log whose host's clock is set back. */
class ClockBackIT extends OwnLog {

  private static final Instant NOW = Instant.parse("2026-11-25T19:00:00Z");

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void itsTimesDoNotFallAndItsWitnessStillCosigns() throws Exception {
    SettableClock clock = new SettableClock(NOW);
    TestWitness witness = closing(TestWitness.start("w1", files.key().verifierKey()));
    Policy policy = TestWitness.policy(1, List.of(files.key().verifierKey()), witness);
    Path file = Files.writeString(files.keyFile().resolveSibling("policy"), policy.text());
    LogInstance instance = open(setup().clock(clock).policy(file));
    for (Duration step : List.of(Duration.ZERO, Duration.ofHours(-3), Duration.ofHours(1), Duration.ofDays(1))) {
      clock.set(clock.instant().plus(step));
      acknowledged.append(instance.log(), 100);
      instance.publish();
      assertThat(instance.published().view().state()).isEqualTo("PUBLISHING");
    }

    List<String> times =
        instance.writer().leaves().leaves(0, 400).stream()
            .map(leaf -> json.readTree(new String(leaf, UTF_8)).get("recordedAt").asString())
            .toList();

    assertThat(times).isSorted().first().isEqualTo("2026-11-25T19:00:00.000000Z");
    assertThat(times.get(299)).isEqualTo("2026-11-25T19:00:00.000000Z");
    assertThat(times.getLast()).isEqualTo("2026-11-26T17:00:00.000000Z");
    assertNothingIsLost();
  }
}

package org.plainview.watchlist.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.level.Level;
import org.plainview.crowd.situation.Situation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every way of finding neighbours must do. */
abstract class NeighboursContract {

  private static final int STORED = 600;
  private static final Instant START = Instant.parse("2026-06-01T18:00:00Z");
  private static final Instant NO_END = START.plusSeconds(86_400);
  private static final Among.Zone GATE = new Among.Zone("old-town", "gate");

  static final SituationProperties PROPERTIES =
      new SituationProperties(Duration.ofDays(60), 100, Duration.ofMinutes(5));

  private final List<StoredMinute> stored = new ArrayList<>();
  private Neighbours neighbours;

  abstract DataSource dataSource();

  abstract Neighbours neighbours(JdbcTemplate jdbc, TransactionTemplate transaction);

  @BeforeEach
  void store() throws IOException {
    DataSource source = dataSource();
    JdbcTemplate jdbc = new JdbcTemplate(source);
    jdbc.execute("DROP TABLE IF EXISTS situation_minute; CREATE TABLE situation_minute ()");
    try (var script = getClass().getResourceAsStream("/db/migration/V31__situation_minutes.sql")) {
      jdbc.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
    }
    TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    neighbours = neighbours(jdbc, transaction);
    var partitions = new MinutePartitions(jdbc, transaction, Clock.systemUTC(), PROPERTIES);
    partitions.ensure(List.of(START, START.plus(Duration.ofDays(1))));
    Random random = new Random(7);
    for (int i = 0; i < STORED; i++) {
      stored.add(
          new StoredMinute("old-town", i % 20 == 0 ? "gate" : "bridge", "cam", START.plusSeconds(60L * i), Level.WATCH,
              Situation.ofScaled(near(random, i % 12))));
    }
    MinuteStore store = new MinuteStore(jdbc);
    transaction.executeWithoutResult(_ -> store.store(stored));
  }

  @Test
  void findsWhatIsNearestWithItsDistance() {
    for (int query = 0; query < 12; query++) {
      Situation asked = Situation.ofScaled(near(new Random(100 + query), query));
      List<Neighbour> truth = truth(asked, _ -> true);

      List<Neighbour> found = neighbours.nearest(asked, Among.all(), 10);

      assertThat(found).extracting(NeighboursContract::at).containsExactlyElementsOf(nearest(truth));
      assertThat(found.getFirst().distance()).isCloseTo(truth.getFirst().distance(), within(1e-6));
    }
  }

  @Test
  void findsAStoredMinuteAtNoDistance() {
    StoredMinute known = stored.get(41);

    Neighbour found = neighbours.nearest(known.situation(), Among.all(), 1).getFirst();

    assertThat(found.distance()).isZero();
    assertThat(found.minute()).isEqualTo(known);
  }

  @Test
  void findsAZonesOwnPastAmongManyOthers() {
    Situation asked = Situation.ofScaled(near(new Random(5), 3));
    Instant before = START.plusSeconds(60 * 500);

    assertThat(neighbours.nearest(asked, Among.pastOf(GATE, before), 10)).extracting(NeighboursContract::at)
        .containsExactlyElementsOf(
            nearest(truth(asked, minute -> minute.zoneId().equals("gate") && minute.minute().isBefore(before))));
  }

  @Test
  void findsWhatIsNearestElsewhereAtTheSitesAllowed() {
    Situation asked = stored.get(40).situation();

    List<Neighbour> found = neighbours.nearest(asked, Among.elsewhereThan(GATE, List.of("old-town"), NO_END), 10);

    assertThat(found).extracting(NeighboursContract::at)
        .containsExactlyElementsOf(nearest(truth(asked, minute -> !minute.zoneId().equals("gate"))));
    assertThat(neighbours.nearest(asked, Among.elsewhereThan(GATE, List.of("market-square"), NO_END), 10)).isEmpty();
  }

  @Test
  void givesWhatThereIs() {
    Situation asked = stored.getFirst().situation();

    assertThat(neighbours.nearest(asked, Among.pastOf(GATE, NO_END), 100)).hasSize(STORED / 20);
    assertThat(neighbours.nearest(asked, Among.pastOf(new Among.Zone("old-town", "none"), NO_END), 5)).isEmpty();
    assertThat(neighbours.nearest(asked, Among.pastOf(GATE, START), 5)).isEmpty();
  }

  @Test
  void refusesToLookForNoneOrTooMany() {
    Situation asked = stored.getFirst().situation();

    assertThatIllegalArgumentException().isThrownBy(() -> neighbours.nearest(asked, Among.all(), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> neighbours.nearest(asked, Among.all(), 101));
  }

  private List<Neighbour> truth(Situation asked, Predicate<StoredMinute> which) {
    return stored.stream()
        .filter(which)
        .map(minute -> new Neighbour(minute, asked.distanceTo(minute.situation())))
        .sorted(Neighbours.NEAREST)
        .toList();
  }

  private static List<Instant> nearest(List<Neighbour> sorted) {
    return sorted.stream().limit(10).map(NeighboursContract::at).toList();
  }

  private static Instant at(Neighbour found) {
    return found.minute().minute();
  }

  /** One of twelve kinds of moments, with a little of its own. */
  private static float[] near(Random random, int kind) {
    Random centre = new Random(kind);
    float[] vector = new float[64];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) Math.clamp(centre.nextDouble() + 0.05 * random.nextGaussian(), 0, 1);
    }
    return vector;
  }
}

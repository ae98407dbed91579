package org.plainview.watchlist.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.situation.Situation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every way of finding neighbours must do. */
abstract class NeighboursContract {

  private static final int STORED = 600;
  private static final Instant START = Instant.parse("2026-06-01T18:00:00Z");
  private static final Neighbours.Zone GATE = new Neighbours.Zone("old-town", "gate");

  private final List<Situation> stored = new ArrayList<>();
  private Neighbours neighbours;

  abstract DataSource dataSource();

  abstract Neighbours neighbours(JdbcTemplate jdbc, TransactionTemplate transaction);

  @BeforeEach
  void store() throws IOException {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource());
    jdbc.execute("DROP TABLE IF EXISTS situation_minute");
    try (var script = getClass().getResourceAsStream("/db/migration/V30__situations.sql")) {
      jdbc.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
    }
    Random random = new Random(7);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < STORED; i++) {
      Situation situation = Situation.ofScaled(near(random, i % 12));
      stored.add(situation);
      Float[] boxed = new Float[64];
      for (int f = 0; f < 64; f++) {
        boxed[f] = situation.vector()[f];
      }
      String zone = i % 20 == 0 ? "gate" : "bridge";
      rows.add(new Object[] {"old-town", zone, Timestamp.from(START.plusSeconds(60L * i)), boxed});
    }
    // At once, so that the ids are those of the order.
    jdbc.batchUpdate("INSERT INTO situation_minute (site_id, zone_id, minute, features) VALUES (?, ?, ?, ?)", rows);
    neighbours = neighbours(jdbc,
        new TransactionTemplate(new DataSourceTransactionManager(dataSource())));
  }

  @Test
  void findsWhatIsNearestWithItsDistance() {
    for (int query = 0; query < 12; query++) {
      Situation asked = Situation.ofScaled(near(new Random(100 + query), query));
      List<Neighbour> truth = truth(asked, 1);

      List<Neighbour> found = neighbours.nearest(asked, null, 10);

      assertThat(found).extracting(Neighbour::id)
          .containsExactlyElementsOf(truth.stream().limit(10).map(Neighbour::id).toList());
      assertThat(found.getFirst().distance()).isCloseTo(truth.getFirst().distance(), within(1e-6));
    }
  }

  @Test
  void findsAStoredMinuteAtNoDistance() {
    assertThat(neighbours.nearest(stored.get(41), null, 1)).containsExactly(new Neighbour(42, 0));
  }

  @Test
  void findsAZonesOwnPastAmongManyOthers() {
    Situation asked = Situation.ofScaled(near(new Random(5), 3));

    assertThat(neighbours.nearest(asked, GATE, 10)).extracting(Neighbour::id)
        .containsExactlyElementsOf(truth(asked, 20).stream().limit(10).map(Neighbour::id).toList());
  }

  @Test
  void givesWhatThereIs() {
    assertThat(neighbours.nearest(stored.getFirst(), GATE, 100)).hasSize(STORED / 20);
    assertThat(neighbours.nearest(stored.getFirst(), new Neighbours.Zone("old-town", "none"), 5)).isEmpty();
  }

  @Test
  void refusesToLookForNoneOrTooMany() {
    assertThatIllegalArgumentException().isThrownBy(() -> neighbours.nearest(stored.getFirst(), null, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> neighbours.nearest(stored.getFirst(), null, 101));
  }

  private List<Neighbour> truth(Situation asked, int every) {
    List<Neighbour> all = new ArrayList<>();
    for (int i = 0; i < STORED; i += every) {
      all.add(new Neighbour(i + 1, asked.distanceTo(stored.get(i))));
    }
    all.sort(Comparator.comparingDouble(Neighbour::distance).thenComparingLong(Neighbour::id));
    return all;
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

package org.plainview.crowd.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.indicator.DataQuality;
import org.plainview.crowd.indicator.ZoneObservation;
import org.plainview.crowd.level.Estimate;

class MinuteDescriptionTest {

  private static final Instant START = Instant.parse("2026-06-01T18:00:00Z");
  // Vectors are floats.
  private static final Offset<Double> FINE = within(1e-5);

  @Test
  void describesACrowdThatGrowsAndSlows() {
    List<ZoneMoment> minute =
        IntStream.rangeClosed(0, 12).mapToObj(i -> moment(i * 5, 1 + i / 12.0, 1.2 - i / 12.0 * 0.6)).toList();
    Situation situation = MinuteDescription.of(minute).orElseThrow();

    assertThat(situation.value(Feature.DENSITY_MEAN)).isCloseTo(1.5, FINE);
    assertThat(situation.value(Feature.DENSITY_MAX)).isCloseTo(2, FINE);
    assertThat(situation.value(Feature.DENSITY_TREND)).isCloseTo(1, FINE);
    assertThat(situation.value(Feature.SPEED_TREND)).isCloseTo(-0.6, FINE);
    assertThat(situation.value(Feature.BELOW_FLOOR_SHARE)).isZero();
    assertThat(situation.has(Feature.LINES_IN)).isFalse();
  }

  @Test
  void turnsDirectionsByTheMainOne() {
    // Three cells north, one south.
    CoarseGrid grid = new CoarseGrid(3, 2, List.of(4, 4, 4, 4), List.of(0, 0, 0, 0), List.of(10, 10, 10, -10));
    Situation situation = MinuteDescription.of(List.of(withGrid(grid))).orElseThrow();

    assertThat(situation.value(Feature.FLOW_AT_0)).isCloseTo(0.75, FINE);
    assertThat(situation.value(Feature.FLOW_AT_180)).isCloseTo(0.25, FINE);
    assertThat(situation.value(Feature.FLOW_NORTH)).isCloseTo(0.5, FINE);
    assertThat(situation.value(Feature.FLOW_ORDER)).isCloseTo(0.5, FINE);
  }

  @Test
  void tellsAHeapFromAnEvenCrowd() {
    Situation heap = MinuteDescription.of(List.of(withGrid(still(List.of(0, 0, 0, 20))))).orElseThrow();
    Situation even = MinuteDescription.of(List.of(withGrid(still(List.of(5, 5, 5, 5))))).orElseThrow();

    assertThat(heap.value(Feature.CELL_GINI)).isCloseTo(0.75, FINE);
    assertThat(even.value(Feature.CELL_GINI)).isCloseTo(0, FINE);
    assertThat(heap.value(Feature.SHARE_ABOVE_5)).isCloseTo(0.25, FINE);
    assertThat(even.has(Feature.CLUSTERING)).isFalse();
    assertThat(even.has(Feature.FLOW_AT_0)).isFalse();
  }

  @Test
  void belowTheFloorOnlyThatIsSaid() {
    Situation situation =
        MinuteDescription.of(List.of(new ZoneMoment(ZoneObservation.at(START).belowFloor(10).build(), null)))
            .orElseThrow();

    assertThat(Feature.ALL.stream().filter(situation::has)).containsExactly(Feature.BELOW_FLOOR_SHARE);
    assertThat(situation.value(Feature.BELOW_FLOOR_SHARE)).isEqualTo(1);
  }

  @Test
  void badDataAreNoSituation() {
    ZoneObservation blind = ZoneObservation.at(START).quality(DataQuality.STARTING).build();

    assertThat(MinuteDescription.of(List.of(new ZoneMoment(blind, null)))).isEmpty();
  }

  @Test
  void refusesCellsThatCouldTellOfOnePerson() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CoarseGrid(1, 1, List.of(1), List.of(), List.of()));
  }

  @Test
  void refusesMoreThanAMinute() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MinuteDescription.of(List.of(moment(0, 1, 1), moment(61, 1, 1))));
  }

  @Test
  void thereAreSixtyFourAndEachIsInTheDocs() throws IOException {
    String docs = Files.readString(Path.of("../docs/situations.md"));

    assertThat(Feature.ALL).hasSize(64).allSatisfy(feature ->
        assertThat(docs)
            .as("Add the row of %s to docs/situations.md, or correct it", feature)
            .contains("| %d | `%s` | %s | %s to %s | %s |".formatted(feature.ordinal(), feature.name(), feature.unit(),
                plain(feature.low()), plain(feature.high()), feature.meaning())));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%s", number);
  }

  private static CoarseGrid still(List<Integer> steps) {
    return new CoarseGrid(3, 2, steps, List.of(), List.of());
  }

  private static ZoneMoment withGrid(CoarseGrid grid) {
    return new ZoneMoment(ZoneObservation.at(START).count(exactly(40)).build(), grid);
  }

  private static ZoneMoment moment(int second, double density, double speed) {
    return new ZoneMoment(
        ZoneObservation.at(START.plusSeconds(second)).count(exactly(density * 100)).density(exactly(density))
            .speed(exactly(speed)).build(),
        null);
  }

  private static Estimate exactly(double value) {
    return new Estimate(value, value, value);
  }
}

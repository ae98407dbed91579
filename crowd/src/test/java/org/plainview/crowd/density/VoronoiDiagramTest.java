package org.plainview.crowd.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.geometry.GroundLine;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;

class VoronoiDiagramTest {

  private static final GroundPolygon ROOM = polygon(0, 0, 10, 0, 10, 6, 0, 6);
  /** A corridor of 3 m around a corner. */
  private static final GroundPolygon CORNER = polygon(0, 0, 0, 5, -3, 5, -3, -3, 5, -3, 5, 0);

  @Property(tries = 100)
  void theCellsOfAConvexRoomAreItsGround(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int people) {
    VoronoiDiagram diagram = VoronoiDiagram.of(crowd(seed, people, ROOM), ROOM);

    assertThat(diagram.cells().stream().mapToDouble(VoronoiCell::areaM2).sum()).isCloseTo(60, within(1e-6));
  }

  @Property(tries = 100)
  void everyPersonIsCountedOnceHoweverTheGroundIsShaped(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int people) {
    VoronoiDiagram whole = VoronoiDiagram.of(crowd(seed, people, CORNER), CORNER);
    VoronoiDiagram cutOff = VoronoiDiagram.of(crowd(seed, people, CORNER), CORNER, 0.8);

    assertThat(whole.densityPerM2(CORNER) * CORNER.areaM2()).isCloseTo(people, within(1e-6));
    assertThat(cutOff.densityPerM2(CORNER) * CORNER.areaM2()).isCloseTo(people, within(1e-6));
  }

  @Property(tries = 100)
  void everyCellHoldsItsPersonAndNobodyElse(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int people) {
    List<GroundPoint> crowd = crowd(seed, people, CORNER);

    for (VoronoiCell cell : VoronoiDiagram.of(crowd, CORNER).cells()) {
      assertThat(IntStream.range(0, people).filter(i -> cell.outline().contains(crowd.get(i).xM(), crowd.get(i).yM())))
          .containsExactly(cell.person());
    }
  }

  @Property(tries = 100)
  void theCellsCutALineIntoPiecesThatAddUpToIt(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int people) {
    GroundLine line = new GroundLine(new GroundPoint(1, 1), new GroundPoint(9, 5));
    VoronoiDiagram diagram = VoronoiDiagram.of(crowd(seed, people, ROOM), ROOM);

    assertThat(diagram.cells().stream().mapToDouble(cell -> cell.alongM(line)).sum())
        .isCloseTo(line.lengthM(), within(1e-6));
  }

  @Test
  void aCellEndsAtTheWallBehindWhichTheRestOfItLies() {
    // A thin wall from below up to 5 m leaves the other side to nobody, near as it is.
    GroundPolygon parted = polygon(0, 0, 4.9, 0, 4.9, 5, 5.1, 5, 5.1, 0, 10, 0, 10, 6, 0, 6);
    GroundPoint left = new GroundPoint(2, 1);
    GroundPoint above = new GroundPoint(5, 5.9);

    VoronoiDiagram diagram = VoronoiDiagram.of(List.of(left, above), parted);

    assertThat(diagram.cells().getFirst().outline().contains(2.5, 1)).isTrue();
    assertThat(diagram.cells().getFirst().outline().contains(5.5, 0.2)).isFalse();
  }

  @Test
  void peopleOnTheSameSpotShareACell() {
    VoronoiDiagram diagram = VoronoiDiagram.of(List.of(new GroundPoint(5, 3), new GroundPoint(5, 3)), ROOM);

    assertThat(diagram.densityPerM2(ROOM)).isCloseTo(2 / 60.0, within(1e-9));
  }

  @Test
  void whoStandsBesideTheGroundHasNoCellOfIt() {
    VoronoiDiagram diagram = VoronoiDiagram.of(List.of(new GroundPoint(5, 3), new GroundPoint(5, 7)), ROOM);

    assertThat(diagram.cells()).extracting(VoronoiCell::person).containsExactly(0);
    assertThat(diagram.cells().getFirst().areaM2()).as("what is nearer to the other is not theirs").isCloseTo(50, within(1e-9));
  }

  @Test
  void aValueIsWeighedWithTheGroundOfWhoHasIt() {
    VoronoiDiagram diagram = VoronoiDiagram.of(List.of(new GroundPoint(1, 3), new GroundPoint(5, 3)), ROOM);

    assertThat(diagram.mean(ROOM, new double[] {1, 2})).isCloseTo(0.3 * 1 + 0.7 * 2, within(1e-9));
  }

  private static List<GroundPoint> crowd(long seed, int people, GroundPolygon ground) {
    Random random = new Random(seed);
    return random
        .doubles(-3, 10)
        .boxed()
        .map(x -> new GroundPoint(x, -3 + 9 * random.nextDouble()))
        .filter(ground::contains)
        .limit(people)
        .toList();
  }

  private static GroundPolygon polygon(double... xy) {
    return new GroundPolygon(
        IntStream.range(0, xy.length / 2).mapToObj(i -> new GroundPoint(xy[2 * i], xy[2 * i + 1])).toList());
  }
}

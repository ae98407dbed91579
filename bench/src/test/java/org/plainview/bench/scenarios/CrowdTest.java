package org.plainview.bench.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.indicator.PlaceType;
import org.plainview.crowd.indicator.ZoneObservation;

class CrowdTest {

  @Test
  void speedFollowsWeidmann() {
    assertThat(Crowd.speed(0)).isEqualTo(1.34);
    assertThat(1.75 * Crowd.speed(1.75)).isCloseTo(1.22, within(0.01));
    assertThat(Crowd.speed(3)).isCloseTo(0.33, within(0.005));
    assertThat(Crowd.speed(5.4)).isCloseTo(0, within(1e-9));
  }

  @Test
  void aLoneWalkerGetsThereAtItsOwnPace() {
    Crowd crowd = new Crowd(60, 4, 3);
    crowd.add(0, 2, 60, 2);
    double pace = crowd.people.getFirst().pace;
    for (int i = 0; i < 20 / Crowd.STEP_S; i++) {
      crowd.step();
    }
    assertThat(crowd.people.getFirst().x / 20).isCloseTo(1.34 * pace, within(0.1));
  }

  @Test
  void nobodyGetsPastABarrier() {
    Crowd crowd = new Crowd(30, 4, 3);
    crowd.closeAt(10);
    for (int i = 0; i < 400; i++) {
      Flows.fromWest(crowd, 2);
      crowd.step();
    }
    assertThat(crowd.people).hasSizeGreaterThan(100).allMatch(person -> person.x < 10);
  }

  @Test
  void aCameraCountsCrossingsInTheirDirectionOverAMinute() {
    List<Zone.Line> lines = List.of(new Zone.Line(10, 4, true), new Zone.Line(20, 4, false));
    Zone zone = new Zone(PlaceType.WALKWAY, 10, 0, 20, 4, OptionalInt.empty(), lines);
    ZoneCamera camera = new ZoneCamera(zone, 0, 0, 1);
    Person east = new Person(9, 2, 1, 0, 0);
    Person west = new Person(21, 2, 1, 0, 0);
    List<Person> people = List.of(east, west);
    camera.watchLines(0, people);
    east.x = 11;
    west.x = 19;
    camera.watchLines(60, people);

    ZoneObservation seen = camera.look(Instant.EPOCH, 61, people);
    assertThat(seen.lines()).extracting(line -> line.inPerMinute().value()).containsExactly(1.0, 1.0);
    assertThat(seen.lines()).extracting(line -> line.outPerMinute().value()).containsExactly(0.0, 0.0);
    assertThat(camera.look(Instant.EPOCH, 121, people).lines().getFirst().inPerMinute().value()).isZero();
  }

  @Test
  void aCameraTellsNothingOfFewerThanTheFloor() {
    Zone zone = new Zone(PlaceType.OPEN, 0, 0, 10, 4, OptionalInt.empty(), List.of());
    ZoneObservation seen =
        new ZoneCamera(zone, 10, 0, 1).look(Instant.EPOCH, 0, List.of(new Person(5, 2, 1, 0, 0)));

    assertThat(seen.belowFloor()).isTrue();
    assertThat(seen.count()).isNull();
    assertThat(seen.speedMps()).isNull();
  }
}

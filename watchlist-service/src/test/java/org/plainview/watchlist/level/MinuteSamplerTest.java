package org.plainview.watchlist.level;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.DiscardUnknownFieldsParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.GroundGrid;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.contracts.v1.ZoneSituation;
import org.plainview.crowd.level.Level;
import org.plainview.crowd.situation.Feature;

class MinuteSamplerTest {

  private static final Instant START = Instant.parse("2026-06-30T18:00:00Z");
  private static final ZoneReading.Builder CROWD =
      ZoneReading.newBuilder().setZoneId("hall").setCount(90).setDensityPerM2(2).setSpeedMps(0.8);
  private static final ZoneReading.Builder OTHER =
      ZoneReading.newBuilder().setZoneId("gate").setCount(40).setDensityPerM2(0.5).setSpeedMps(1.2);
  private static final ZoneReading.Builder FEW =
      ZoneReading.newBuilder().setZoneId("hall").setFloor(10).setBelowFloor(true);
  private static final GroundGrid.Builder GRID =
      GroundGrid.newBuilder()
          .setCellM(3)
          .setColumns(2)
          .addAllDensitySteps(List.of(12, 1, 9, 2))
          .addAllVelocityXSteps(List.of(3, 12, 4, 10))
          .addAllVelocityYSteps(List.of(0, 1, 0, 1));

  @Test
  void eachOfACamerasZonesHasItsOwnMinute() throws Exception {
    List<Float> crowdAlone = minute(0, CROWD);
    List<Float> otherAlone = minute(0, OTHER);

    assertThat(minute(0, CROWD, OTHER)).isEqualTo(crowdAlone);
    assertThat(minute(1, CROWD, OTHER)).isEqualTo(otherAlone).isNotEqualTo(crowdAlone);
  }

  @Test
  void howACrowdIsSpreadBelongsToItsMinute() throws Exception {
    assertThat(minute(1, OTHER, CROWD.clone().setGrid(GRID))).isNotEqualTo(minute(1, OTHER, CROWD));
  }

  @Test
  void aGridThatCannotBeIsNone() throws Exception {
    ZoneReading.Builder ragged = CROWD.clone().setGrid(GRID.clone().addDensitySteps(1));
    ZoneReading.Builder garbage =
        CROWD
            .clone()
            .setUnknownFields(
                UnknownFieldSet.newBuilder()
                    .addField(
                        ZoneReading.GRID_FIELD_NUMBER,
                        UnknownFieldSet.Field.newBuilder().addLengthDelimited(ByteString.copyFromUtf8("no")).build())
                    .build());

    assertThat(minute(0, ragged)).isEqualTo(minute(0, CROWD));
    assertThat(minute(0, garbage)).isEqualTo(minute(0, CROWD));
  }

  @Test
  void eachMinuteIsDescribedByWhatWasSeenInIt() throws Exception {
    MinuteSampler sampler = new MinuteSampler(new JudgedZone("cam", "hall"));
    List<ZoneReading.Builder> minutes = List.of(CROWD, FEW, CROWD.clone().setGrid(GRID), FEW, OTHER, CROWD, OTHER);
    List<ZoneSituation.Builder> described = new ArrayList<>();
    for (int second = 0; second < 60 * minutes.size(); second++) {
      take(sampler, second, 0, minutes.get(second / 60)).ifPresent(described::add);
    }

    assertThat(described)
        .extracting(event -> event.getFeaturesList())
        .containsExactly(
            minute(0, CROWD), minute(0, CROWD.clone().setGrid(GRID)), minute(0, OTHER), minute(0, CROWD));
    assertThat(described)
        .extracting(event -> event.getMinute().getSeconds() - START.getEpochSecond())
        .containsExactly(0L, 120L, 240L, 300L);
  }

  @Test
  void howManyWereBelowTheFloorBelongsToItsMinute() throws Exception {
    MinuteSampler sampler = new MinuteSampler(new JudgedZone("cam", "hall"));
    List<ZoneSituation.Builder> described = new ArrayList<>();
    for (int second = 0; second < 120; second++) {
      ZoneReading.Builder seen = second >= 20 && second < 40 ? FEW : CROWD;
      take(sampler, second, 0, seen).ifPresent(described::add);
    }

    int share = Feature.BELOW_FLOOR_SHARE.ordinal();
    assertThat(described).hasSize(1);
    assertThat(described.getFirst().getFeatures(share)).isNotEqualTo(minute(0, CROWD).get(share));
  }

  @Test
  void aMinuteIsForgottenWhenNothingIsHeardOfItsZoneUntilTheOneAfterTheNext() throws Exception {
    MinuteSampler all = new MinuteSampler(new JudgedZone("cam", "hall"));
    MinuteSampler later = new MinuteSampler(new JudgedZone("cam", "hall"));
    for (int second = 0; second < 60; second++) {
      take(all, second, 0, CROWD);
    }
    assertThat(take(all, 60, 0, OTHER)).as("the first minute is not described in the next one's first second").isEmpty();
    take(later, 60, 0, OTHER);
    List<List<Float>> described = new ArrayList<>();
    List<List<Float>> expected = new ArrayList<>();
    for (int second = 180; second < 280; second++) {
      take(all, second, 0, CROWD).ifPresent(event -> described.add(event.getFeaturesList()));
      take(later, second, 0, CROWD).ifPresent(event -> expected.add(event.getFeaturesList()));
    }

    assertThat(described).isEqualTo(expected).hasSize(2);
    assertThat(described.getLast()).isEqualTo(minute(0, CROWD));
  }

  /** The features of a minute in which a camera said the same each second. */
  private static List<Float> minute(int index, ZoneReading.Builder... zones) throws InvalidProtocolBufferException {
    MinuteSampler sampler = new MinuteSampler(new JudgedZone("cam", zones[index].getZoneId()));
    Optional<ZoneSituation.Builder> described = Optional.empty();
    for (int second = 0; described.isEmpty() && second < 120; second++) {
      described = take(sampler, second, index, zones);
    }
    return described.orElseThrow().getFeaturesList();
  }

  private static Optional<ZoneSituation.Builder> take(
      MinuteSampler sampler, int second, int index, ZoneReading.Builder... zones) throws InvalidProtocolBufferException {
    CrowdReading.Builder reading = CrowdReading.newBuilder().setCameraId("cam");
    for (ZoneReading.Builder zone : zones) {
      reading.addZones(zone);
    }
    byte[] whole = reading.build().toByteArray();
    ReadingNumbers numbers = DiscardUnknownFieldsParser.wrap(ReadingNumbers.parser()).parseFrom(whole);
    return sampler.take(
        Observations.of(numbers, numbers.getZones(index), START.plusSeconds(second)), whole, index, Level.NORMAL);
  }
}

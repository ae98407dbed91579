package org.plainview.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.GroundGrid;
import org.plainview.contracts.v1.LineFlow;
import org.plainview.contracts.v1.NotMeasurable;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.crowd.level.FruinScale;
import org.plainview.crowd.level.Level;
import org.plainview.platform.kafka.Times;

class LiveViewTest {

  @Test
  void aDenseZoneHasItsLevels() {
    LiveZone zone =
        LiveView.of(
                reading(Quality.QUALITY_OK, true)
                    .addZones(zone().setCount(42).setDensityPerM2(3.2).setDensityLowPerM2(2.9).setDensityHighPerM2(3.6))
                    .build())
            .zones()
            .getFirst();

    assertThat(zone.count()).isEqualTo(42);
    assertThat(zone.serviceLevel()).isEqualTo(FruinScale.Service.F);
    assertThat(zone.level()).isEqualTo(Level.ACT);
  }

  @Test
  void belowTheFloorThereIsNoNumberEvenIfOneWasSent() {
    LiveZone zone =
        LiveView.of(
                reading(Quality.QUALITY_OK, true)
                    .addZones(zone().setBelowFloor(true).setCount(3).setDensityPerM2(0.1))
                    .build())
            .zones()
            .getFirst();

    assertThat(zone.belowFloor()).isTrue();
    assertThat(zone.count()).isNull();
    assertThat(zone.densityPerM2()).isNull();
    assertThat(zone.level()).isEqualTo(Level.NORMAL);
  }

  @Test
  void motionGridAndLinesAreInUnits() {
    LiveZone zone = LiveView.of(reading(Quality.QUALITY_OK, true).addZones(moving()).build()).zones().getFirst();

    assertThat(zone.motion()).isNotNull();
    assertThat(zone.motion().speedMps()).isEqualTo(0.8);
    assertThat(zone.motion().pressurePerS2()).isNull();
    assertThat(zone.notMeasurable()).containsExactly("NOT_DENSE");
    assertThat(zone.grid()).isNotNull();
    assertThat(zone.grid().densityPerM2()).containsExactly(0.75, null);
    assertThat(zone.grid().velocityXMps()).containsExactly(0.3, 0.0);
    assertThat(zone.lines()).extracting(LiveLine::inPerMinute).containsExactly(40.0);
  }

  @Test
  void belowTheFloorThereIsNoMotionNoGridAndNoLineEvenIfTheyWereSent() {
    LiveZone zone =
        LiveView.of(reading(Quality.QUALITY_OK, true).addZones(moving().setBelowFloor(true)).build())
            .zones()
            .getFirst();

    assertThat(zone.motion()).isNull();
    assertThat(zone.grid()).isNull();
    assertThat(zone.lines()).isEmpty();
    assertThat(zone.notMeasurable()).isEmpty();
    assertThat(zone.coverage()).isNull();
  }

  @Test
  void withoutCalibrationThereIsACountButNoLevel() {
    LiveZone zone =
        LiveView.of(reading(Quality.QUALITY_OK, false).addZones(zone().setCount(30)).build())
            .zones()
            .getFirst();

    assertThat(zone.count()).isEqualTo(30);
    assertThat(zone.level()).isNull();
  }

  @Test
  void aBlindCameraIsNotAnEmptyPlace() {
    LiveView view =
        LiveView.of(
            reading(Quality.QUALITY_NO_SIGNAL, true).addZones(zone().setCount(0)).build());

    assertThat(view.zones()).isEmpty();
    assertThat(view.camera().quality()).isEqualTo("NO_SIGNAL");
    assertThat(view.camera().lastFrameAt()).isNull();
  }

  private static CrowdReading.Builder reading(Quality quality, boolean calibrated) {
    return CrowdReading.newBuilder()
        .setCameraId("cam-1")
        .setSiteId("site-1")
        .setObservedAt(Times.timestamp(Instant.parse("2026-11-01T12:00:00Z")))
        .setCalibrated(calibrated)
        .setQuality(quality);
  }

  private static ZoneReading.Builder moving() {
    return zone()
        .setCount(42)
        .setCoverage(0.9)
        .setSpeedMps(0.8)
        .addNotMeasurable(NotMeasurable.NOT_MEASURABLE_NOT_DENSE)
        .setGrid(
            GroundGrid.newBuilder()
                .setCellM(3)
                .setColumns(2)
                .addAllDensitySteps(List.of(3, -1))
                .addAllVelocityXSteps(List.of(3, 0))
                .addAllVelocityYSteps(List.of(0, 0)))
        .addLines(LineFlow.newBuilder().setLineId("gate").setWidthM(4).setInPerMinute(40));
  }

  private static ZoneReading.Builder zone() {
    return ZoneReading.newBuilder().setZoneId("zone-1").setFloor(10);
  }
}

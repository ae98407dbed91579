package org.plainview.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.NotMeasurable;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.crowd.level.Estimate;
import org.plainview.recognition.pixels.Approved;
import org.plainview.recognition.pixels.GroundMeasure;
import org.plainview.recognition.pixels.GroundSteps;
import org.plainview.recognition.pixels.LineMeasure;
import org.plainview.recognition.pixels.MotionMeasure;
import org.plainview.recognition.pixels.Unmeasured;
import org.plainview.recognition.pixels.ZoneMeasure;

class ZoneReadingsTest {

  private static final GroundMeasure GROUND =
      new GroundMeasure(
          new Estimate(1.5, 1, 2.5),
          0.8,
          new GroundSteps(-3, -6, 3, 2, List.of(2, -1), List.of(4, 0), List.of(-7, 0)),
          new MotionMeasure(new Estimate(1.1, 0.9, 1.4), 0.5, -0.6, 0.2, OptionalDouble.of(0.02)),
          OptionalDouble.of(0.01),
          OptionalDouble.of(0.005),
          OptionalDouble.of(0.1),
          List.of(new LineMeasure("gate", 6, new Estimate(20, 15, 26), new Estimate(3, 1, 6))),
          Set.of(Unmeasured.WINDOW, Unmeasured.NOT_DENSE));

  private static final Approved EVERYTHING = new Approved(true, true);

  @Test
  void everythingMeasuredIsSaid() {
    ZoneReading zone =
        ZoneReadings.of(
            new ZoneMeasure.Counted("z", 10, new Estimate(24, 18, 33), new Estimate(0.24, 0.18, 0.33), GROUND), EVERYTHING);

    assertThat(zone.getAllFields().keySet())
        .extracting(FieldDescriptor::getName)
        .containsExactlyInAnyOrderElementsOf(
            ZoneReading.getDescriptor().getFields().stream()
                .map(FieldDescriptor::getName)
                .filter(name -> !name.equals("below_floor"))
                .toList());
    assertThat(zone.getPeakDensityHighPerM2()).isEqualTo(2.5);
    assertThat(zone.getSpeedLowMps()).isEqualTo(0.9);
    assertThat(zone.getVelocityYMps()).isEqualTo(-0.6);
    assertThat(zone.getGrid().getDensityStepsList()).containsExactly(2, -1);
    assertThat(zone.getGrid().getVelocityYStepsList()).containsExactly(-7, 0);
    assertThat(zone.getLines(0).getInHighPerMinute()).isEqualTo(26);
    assertThat(zone.getLines(0).getOutLowPerMinute()).isEqualTo(1);
    assertThat(zone.getNotMeasurableList())
        .containsExactly(NotMeasurable.NOT_MEASURABLE_NOT_DENSE, NotMeasurable.NOT_MEASURABLE_WINDOW);
  }

  @Test
  void belowTheFloorThatIsAllThatIsSaid() {
    ZoneReading zone = ZoneReadings.of(new ZoneMeasure.BelowFloor("z", 10), EVERYTHING);

    assertThat(zone)
        .isEqualTo(ZoneReading.newBuilder().setZoneId("z").setFloor(10).setBelowFloor(true).build());
  }

  @Test
  void whatNobodyHasApprovedIsNamed() {
    ZoneReading zone =
        ZoneReadings.of(
            new ZoneMeasure.Counted("z", 0, new Estimate(4, 3, 6), null, null), new Approved(false, true));

    assertThat(zone.getNotMeasurableList()).containsExactly(NotMeasurable.NOT_MEASURABLE_NOT_APPROVED);
  }

  @Test
  void withoutGroundThereIsACountAndTheReasonWhyNothingElse() {
    ZoneReading zone = ZoneReadings.of(new ZoneMeasure.Counted("z", 0, new Estimate(4, 3, 6), null, null), EVERYTHING);

    assertThat(zone.getNotMeasurableList()).containsExactly(NotMeasurable.NOT_MEASURABLE_UNCALIBRATED);
    assertThat(zone.hasCount()).isTrue();
    assertThat(zone.hasDensityPerM2() || zone.hasSpeedMps() || zone.hasGrid() || zone.hasCoverage()).isFalse();
  }
}

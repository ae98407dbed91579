package org.plainview.recognition.worker;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.GroundGrid;
import org.plainview.contracts.v1.LineFlow;
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

/** From what was measured of a zone to what is said of it. */
final class ZoneReadings {

  private ZoneReadings() {}

  static ZoneReading of(ZoneMeasure measure, Approved approved) {
    ZoneReading.Builder zone = ZoneReading.newBuilder().setZoneId(measure.zoneId()).setFloor(measure.floor());
    return switch (measure) {
      case ZoneMeasure.BelowFloor _ -> zone.setBelowFloor(true).build();
      case ZoneMeasure.Counted counted -> numbers(zone, counted, approved).build();
    };
  }

  private static ZoneReading.Builder numbers(
      ZoneReading.Builder zone, ZoneMeasure.Counted counted, Approved approved) {
    Estimate people = counted.people();
    zone.setCount(people.value()).setCountLow(people.low()).setCountHigh(people.high());
    Estimate density = counted.densityPerM2();
    if (density != null) {
      zone.setDensityPerM2(density.value()).setDensityLowPerM2(density.low()).setDensityHighPerM2(density.high());
    }
    GroundMeasure ground = counted.ground();
    if (!approved.flow()) {
      zone.addNotMeasurable(NotMeasurable.NOT_MEASURABLE_NOT_APPROVED);
    } else if (ground == null) {
      zone.addNotMeasurable(NotMeasurable.NOT_MEASURABLE_UNCALIBRATED);
    } else {
      reasons(ground).forEach(zone::addNotMeasurable);
    }
    return ground == null ? zone : ground(zone, ground);
  }

  private static ZoneReading.Builder ground(ZoneReading.Builder zone, GroundMeasure ground) {
    zone.setCoverage(ground.coverage());
    Estimate peak = ground.peakDensityPerM2();
    if (peak != null) {
      zone.setPeakDensityPerM2(peak.value()).setPeakDensityLowPerM2(peak.low()).setPeakDensityHighPerM2(peak.high());
    }
    motion(zone, ground.motion());
    ground.compressionPerM2S().ifPresent(zone::setCompressionPerM2S);
    ground.pressurePerS2().ifPresent(zone::setPressurePerS2);
    ground.oscillationMps().ifPresent(zone::setOscillationMps);
    ground.lines().forEach(line -> zone.addLines(line(line)));
    if (ground.grid() != null) {
      zone.setGrid(grid(ground.grid()));
    }
    return zone;
  }

  private static void motion(ZoneReading.Builder zone, @Nullable MotionMeasure motion) {
    if (motion != null) {
      Estimate speed = motion.speedMps();
      zone.setSpeedMps(speed.value()).setSpeedLowMps(speed.low()).setSpeedHighMps(speed.high());
      zone.setVelocityXMps(motion.velocityXMps()).setVelocityYMps(motion.velocityYMps());
      zone.setCounterFlow(motion.counterFlow());
      motion.noiseMps().ifPresent(zone::setVelocityNoiseMps);
    }
  }

  private static LineFlow line(LineMeasure line) {
    Estimate in = line.inPerMinute();
    Estimate out = line.outPerMinute();
    return LineFlow.newBuilder()
        .setLineId(line.lineId())
        .setWidthM(line.widthM())
        .setInPerMinute(in.value())
        .setInLowPerMinute(in.low())
        .setInHighPerMinute(in.high())
        .setOutPerMinute(out.value())
        .setOutLowPerMinute(out.low())
        .setOutHighPerMinute(out.high())
        .build();
  }

  private static GroundGrid grid(GroundSteps steps) {
    return GroundGrid.newBuilder()
        .setOriginXM(steps.originXM())
        .setOriginYM(steps.originYM())
        .setCellM(steps.cellM())
        .setColumns(steps.columns())
        .addAllDensitySteps(steps.densitySteps())
        .addAllVelocityXSteps(steps.velocityXSteps())
        .addAllVelocityYSteps(steps.velocityYSteps())
        .build();
  }

  /** In the order of their numbers, so that equal readings are equal bytes. */
  private static List<NotMeasurable> reasons(GroundMeasure ground) {
    return Stream.of(Unmeasured.values()).filter(ground.missing()::contains).map(ZoneReadings::reason).toList();
  }

  private static NotMeasurable reason(Unmeasured missing) {
    return switch (missing) {
      case TOO_FEW_PICTURES -> NotMeasurable.NOT_MEASURABLE_TOO_FEW_PICTURES;
      case NOT_DENSE -> NotMeasurable.NOT_MEASURABLE_NOT_DENSE;
      case VELOCITY_NOISE -> NotMeasurable.NOT_MEASURABLE_VELOCITY_NOISE;
      case WINDOW -> NotMeasurable.NOT_MEASURABLE_WINDOW;
    };
  }
}

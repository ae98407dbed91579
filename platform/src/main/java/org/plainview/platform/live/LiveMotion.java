package org.plainview.platform.live;

import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.ZoneReading;

/**
 * How the crowd of a zone moves; every number is absent that could not be measured.
 *
 * @param speedMps mean speed in m/s, with its 95 % interval
 * @param counterFlow share of the flow against the main direction, 0 to 0.5
 * @param compressionPerM2S people per m² and second that gather, in the worst cell
 * @param pressurePerS2 crowd pressure, 1/s²
 * @param oscillationMps amplitude of a common oscillation, m/s; 0 where none was found
 */
public record LiveMotion(
    @Nullable Double speedMps,
    @Nullable Double speedLow,
    @Nullable Double speedHigh,
    @Nullable Double velocityXMps,
    @Nullable Double velocityYMps,
    @Nullable Double counterFlow,
    @Nullable Double compressionPerM2S,
    @Nullable Double pressurePerS2,
    @Nullable Double oscillationMps) {

  static LiveMotion of(ZoneReading zone) {
    boolean speed = zone.hasSpeedMps();
    return new LiveMotion(
        speed ? zone.getSpeedMps() : null,
        speed && zone.hasSpeedLowMps() ? zone.getSpeedLowMps() : null,
        speed && zone.hasSpeedHighMps() ? zone.getSpeedHighMps() : null,
        zone.hasVelocityXMps() ? zone.getVelocityXMps() : null,
        zone.hasVelocityYMps() ? zone.getVelocityYMps() : null,
        zone.hasCounterFlow() ? zone.getCounterFlow() : null,
        zone.hasCompressionPerM2S() ? zone.getCompressionPerM2S() : null,
        zone.hasPressurePerS2() ? zone.getPressurePerS2() : null,
        zone.hasOscillationMps() ? zone.getOscillationMps() : null);
  }
}

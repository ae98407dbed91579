package org.plainview.crowd.indicator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Estimate;

/**
 * What one camera said of one zone at one moment: the crowd's side of {@code plainview.v1.ZoneReading}. Numbers
 * that are absent there are {@code null} or NaN here. Made by a {@link Builder}; immutable.
 *
 * @param at when the picture was taken (event time)
 * @param quality when it is not {@link DataQuality#OK}, no number below counts
 * @param floor with {@code belowFloor}: fewer people than this, which is the interval 0 to {@code floor - 1} and
 *     never an unknown
 * @param count people
 * @param densityPerM2 people per m² of the zone's ground
 * @param peakDensityPerM2 the same of the densest cell, 9 m² or more
 * @param speedMps mean speed of the ground on which people are
 * @param velocityXMps mean velocity east, m/s
 * @param velocityYMps mean velocity north, m/s
 * @param counterFlow share of the flow against the main direction, 0 to 0.5
 * @param compressionPerM2S people per m² and second that gather, in the worst cell
 * @param pressurePerS2 crowd pressure, 1/s²
 * @param oscillationMps amplitude of a common oscillation, m/s; 0 where none was found
 * @param velocityNoiseMps error of a velocity per axis, m/s
 * @param coverage share of the ground that the camera sees well enough, 0 to 1
 * @param lines flows over the zone's lines, none where it has none
 * @param calibrated whether the camera knows where the ground is
 * @param tested whether the intervals rest on an acceptance test of this camera
 */
public record ZoneObservation(
    Instant at,
    DataQuality quality,
    int floor,
    boolean belowFloor,
    @Nullable Estimate count,
    @Nullable Estimate densityPerM2,
    @Nullable Estimate peakDensityPerM2,
    @Nullable Estimate speedMps,
    double velocityXMps,
    double velocityYMps,
    double counterFlow,
    double compressionPerM2S,
    double pressurePerS2,
    double oscillationMps,
    double velocityNoiseMps,
    double coverage,
    List<LineRate> lines,
    boolean calibrated,
    boolean tested) {

  public ZoneObservation {
    if (belowFloor && floor < 1) {
      throw new IllegalArgumentException("Below the floor there must be a floor");
    }
    lines = List.copyOf(lines);
  }

  /** A good reading of a calibrated and tested camera, with no numbers yet. */
  public static Builder at(Instant at) {
    return new Builder(at);
  }

  /** Leaves absent whatever is not set. Not thread-safe. */
  public static final class Builder {

    private final Instant at;
    private DataQuality quality = DataQuality.OK;
    private int floor;
    private boolean belowFloor;
    private @Nullable Estimate count;
    private @Nullable Estimate density;
    private @Nullable Estimate peak;
    private @Nullable Estimate speed;
    private double velocityX = Double.NaN;
    private double velocityY = Double.NaN;
    private double counterFlow = Double.NaN;
    private double compression = Double.NaN;
    private double pressure = Double.NaN;
    private double oscillation = Double.NaN;
    private double velocityNoise = Double.NaN;
    private double coverage = Double.NaN;
    private List<LineRate> lines = List.of();
    private boolean calibrated = true;
    private boolean tested = true;

    private Builder(Instant at) {
      this.at = at;
    }

    public Builder quality(DataQuality newQuality) {
      quality = newQuality;
      return this;
    }

    public Builder belowFloor(int newFloor) {
      floor = newFloor;
      belowFloor = true;
      return this;
    }

    public Builder count(@Nullable Estimate people) {
      count = people;
      return this;
    }

    public Builder density(@Nullable Estimate perM2) {
      density = perM2;
      return this;
    }

    public Builder peakDensity(@Nullable Estimate perM2) {
      peak = perM2;
      return this;
    }

    public Builder speed(@Nullable Estimate mps) {
      speed = mps;
      return this;
    }

    public Builder velocity(double eastMps, double northMps) {
      velocityX = eastMps;
      velocityY = northMps;
      return this;
    }

    public Builder counterFlow(double share) {
      counterFlow = share;
      return this;
    }

    public Builder compression(double perM2S) {
      compression = perM2S;
      return this;
    }

    public Builder pressure(double perS2) {
      pressure = perS2;
      return this;
    }

    public Builder oscillation(double mps) {
      oscillation = mps;
      return this;
    }

    public Builder velocityNoise(double mps) {
      velocityNoise = mps;
      return this;
    }

    public Builder coverage(double share) {
      coverage = share;
      return this;
    }

    public Builder lines(List<LineRate> newLines) {
      lines = newLines;
      return this;
    }

    public Builder calibrated(boolean isCalibrated) {
      calibrated = isCalibrated;
      return this;
    }

    public Builder tested(boolean isTested) {
      tested = isTested;
      return this;
    }

    public ZoneObservation build() {
      return new ZoneObservation(
          at, quality, floor, belowFloor, count, density, peak, speed, velocityX, velocityY, counterFlow, compression,
          pressure, oscillation, velocityNoise, coverage, lines, calibrated, tested);
    }
  }
}

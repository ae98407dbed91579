import type { LiveIndicator, LiveLevel, NotMeasurable } from '../api/types';

/** The catalogue of docs/indicators.md in words. */
export const INDICATOR_WORDS: Record<string, string> = {
  I1: 'Density',
  I2: 'Flow over a line',
  I3: 'Flow breakdown',
  I4: 'Time to capacity',
  I5: 'Stagnation',
  I6: 'Counter-flow',
  I7: 'Crowd pressure',
  I8: 'Oscillation',
  I9: 'Compression',
  I10: 'Share of capacity',
  I11: 'Rise of density',
  I12: 'Data health',
};

const UNIT_WORDS: Record<string, string> = {
  'p/m2': 'people/m²',
  'p/m/min': 'people/m/min',
  'p/m2/s': 'people/m²/s',
  'p/m2/min': 'people/m²/min',
  '1/s2': '1/s²',
};

export const NOT_MEASURABLE_WORDS: Record<NotMeasurable, string> = {
  UNCALIBRATED: 'the camera is not calibrated',
  TOO_FEW_PICTURES: 'too few pictures a second',
  NOT_DENSE: 'the crowd is not dense enough for pressure and oscillation to mean anything',
  VELOCITY_NOISE: 'the error of the velocities is too large',
  WINDOW: 'not watched for long enough yet',
  NOT_APPROVED: 'the camera is not approved for it',
};

/** Two significant digits, without an exponent. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 10 || size === 0 ? 0 : size >= 1 ? 1 : size >= 0.1 ? 2 : 3);
}

/** `4.5 people/m² (95 % interval 4.2–4.9), from 4.0 on`. */
export function indicatorText(reading: LiveIndicator): string {
  const unit = UNIT_WORDS[reading.unit] ?? reading.unit;
  const value = `${shortNumber(reading.value)} ${unit}`.trim();
  const sure =
    reading.low < reading.high ? ` (95 % interval ${shortNumber(reading.low)}–${shortNumber(reading.high)})` : '';
  return `${value}${sure}, threshold ${shortNumber(reading.threshold)}`;
}

/** `limit in 8 to 14 min`, or what is known instead; null where there is no capacity to reach. */
export function forecastText(level: LiveLevel | undefined): string | null {
  const low = level?.minutesLow;
  if (!level || low == null) return null;
  const high = level.minutesHigh;
  if (high != null && high <= 0) return 'limit reached';
  if (low > 60) return 'not within an hour';
  if (high == null || high > 60) return `not before ${Math.floor(low)} min, if at all`;
  return `limit in ${Math.floor(low)} to ${Math.ceil(high)} min`;
}

import type { LonLat, Point } from '../api/types';

const METRES_PER_DEGREE = 111_320;

/** A point of a site's ground plane (x east, y north of the origin, metres) as latitude and longitude. */
export function onEarth(origin: LonLat, [x, y]: Point): [lat: number, lon: number] {
  const metresPerLon = METRES_PER_DEGREE * Math.cos((origin.lat * Math.PI) / 180);
  return [origin.lat + y / METRES_PER_DEGREE, origin.lon + x / metresPerLon];
}

const STEPS_DEG = [90, 45, 30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005];

/** The roundest distance between graticule lines that draws at least four of them over a span of degrees. */
export function graticuleStep(spanDegrees: number): number {
  return STEPS_DEG.find((step) => spanDegrees / step >= 4) ?? 0.0002;
}

/** Multiples of a step inside a range. */
export function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

/** `48.137° N`, with as many digits as the step needs. */
export function degrees(value: number, step: number, positive: string, negative: string): string {
  const digits = Math.max(0, Math.ceil(-Math.log10(step)));
  return `${Math.abs(value).toFixed(digits)}° ${value < 0 ? negative : positive}`;
}

/** A map view as the API's `bbox`, kept inside the world. */
export function bboxOf(west: number, south: number, east: number, north: number): string {
  const clip = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value)).toFixed(5);
  return [clip(west, 180), clip(south, 90), clip(east, 180), clip(north, 90)].join(',');
}

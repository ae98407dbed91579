import type { Alert, LiveZone, Quantity } from '../api/types';

const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

export function whole(value: number): string {
  return WHOLE.format(value);
}

export function density(perM2: number): string {
  return perM2.toFixed(2);
}

/** `34 (31–38)`, or in words why there is no number. */
export function countText(zone: LiveZone): string {
  if (zone.belowFloor) return `below floor (fewer than ${zone.floor})`;
  if (zone.count == null) return 'no count';
  return whole(zone.count) + interval(zone.countLow, zone.countHigh, whole);
}

/** `1.42 /m² (1.20–1.61)`, or in words why there is no number. */
export function densityText(zone: LiveZone): string {
  if (zone.belowFloor) return `below floor (fewer than ${zone.floor})`;
  if (zone.densityPerM2 == null) return 'not measurable without calibration';
  return `${density(zone.densityPerM2)} /m²${interval(zone.densityLow, zone.densityHigh, density)}`;
}

/** `0.12 m`, or a dash. */
export function metres(value: number | null | undefined): string {
  return value == null || !Number.isFinite(value) ? '—' : `${value.toFixed(2)} m`;
}

export function interval(
  low: number | null | undefined,
  high: number | null | undefined,
  format: (value: number) => string,
): string {
  return low == null || high == null ? '' : ` (${format(low)}–${format(high)})`;
}

type Unit = { unit: string; digits: number; falling?: boolean };

/** In what a quantity is given, and whether it warns when it falls. */
export const QUANTITIES: Record<Quantity, Unit> = {
  LEVEL: { unit: 'level', digits: 0 },
  DENSITY: { unit: 'people/m²', digits: 2 },
  COUNT: { unit: 'people', digits: 0 },
  OCCUPANCY: { unit: '%', digits: 0 },
  MINUTES_TO_LIMIT: { unit: 'min', digits: 0, falling: true },
  DENSITY_RISE: { unit: 'people/m²/min', digits: 2 },
  SPEED: { unit: 'm/s', digits: 2, falling: true },
  STAGNATION: { unit: 'm/s', digits: 2, falling: true },
  FLOW: { unit: 'people/m/min', digits: 0 },
  COUNTER_FLOW: { unit: '%', digits: 0 },
  COMPRESSION: { unit: 'people/m²/s', digits: 3 },
  PRESSURE: { unit: '1/s²', digits: 3 },
  OSCILLATION: { unit: 'm/s', digits: 2 },
  SILENCE: { unit: 's', digits: 0 },
  EXPRESSION: { unit: '', digits: 0 },
};

const LEVELS = ['Normal', 'Watch', 'Act', 'Critical'];

/** A value without its unit. */
export function valueText(quantity: Quantity, value: number): string {
  const digits = QUANTITIES[quantity]?.digits ?? 2;
  return digits === 0 ? whole(value) : value.toFixed(digits);
}

export function quantityText(quantity: Quantity, value: number): string {
  if (quantity === 'EXPRESSION') return 'its condition';
  if (quantity === 'LEVEL') return `level ${LEVELS[value] ?? value}`;
  if (quantity === 'SILENCE') return `${whole(value)} s without a usable reading`;
  return `${valueText(quantity, value)} ${QUANTITIES[quantity]?.unit ?? ''}`.trim();
}

/** What the alert measured and how sure it is, against what it was told to watch for. */
export function measuredText(alert: Alert): string {
  if (alert.quantity === 'EXPRESSION') return 'Its condition holds';
  const format = (value: number) => valueText(alert.quantity, value);
  if (alert.value == null) return `beyond ${quantityText(alert.quantity, alert.threshold)}`;
  const sure =
    alert.valueLow == null || alert.valueHigh == null
      ? ''
      : `, 95 % interval ${format(alert.valueLow)}–${format(alert.valueHigh)}`;
  return `${quantityText(alert.quantity, alert.value)}${sure}`;
}

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

export function quantityText(quantity: Quantity, value: number): string {
  if (quantity === 'COUNT') return `${whole(value)} people`;
  if (quantity === 'DENSITY') return `${density(value)} people/m²`;
  return `${whole(value)} s without a usable reading`;
}

/** What the alert measured and how sure it is, against what it was told to watch for. */
export function measuredText(alert: Alert): string {
  const format = alert.quantity === 'DENSITY' ? density : whole;
  if (alert.value == null) return `beyond ${quantityText(alert.quantity, alert.threshold)}`;
  const sure =
    alert.valueLow == null || alert.valueHigh == null
      ? ''
      : `, 95 % interval ${format(alert.valueLow)}–${format(alert.valueHigh)}`;
  return `${quantityText(alert.quantity, alert.value)}${sure}`;
}

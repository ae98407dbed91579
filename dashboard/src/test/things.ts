import type { Alert, LiveCamera, LiveGrid, LiveIndicator, LiveLevel, LiveZone } from '../api/types';

export const NOON = Date.parse('2026-11-23T12:00:00Z');

export function secondsBefore(noonMinus: number): string {
  return new Date(NOON - noonMinus * 1_000).toISOString();
}

export function aReading(changes: Partial<LiveZone> = {}): LiveZone {
  return {
    siteId: 'market-square',
    zoneId: 'west',
    cameraId: 'cam-1',
    observedAt: secondsBefore(1),
    floor: 10,
    belowFloor: false,
    count: 34.2,
    countLow: 31,
    countHigh: 38,
    densityPerM2: 1.42,
    densityLow: 1.2,
    densityHigh: 1.61,
    serviceLevel: 'E',
    level: 'NORMAL',
    quality: 'OK',
    ...changes,
  };
}

export function aCamera(changes: Partial<LiveCamera> = {}): LiveCamera {
  return {
    cameraId: 'cam-1',
    siteId: 'market-square',
    quality: 'OK',
    observedAt: secondsBefore(1),
    calibrated: true,
    ...changes,
  };
}

export function anIndicator(changes: Partial<LiveIndicator> = {}): LiveIndicator {
  return {
    indicator: 'I1',
    level: 'ACT',
    value: 4.5,
    low: 4.2,
    high: 4.9,
    unit: 'p/m2',
    threshold: 4,
    reason: 'People stand densely',
    since: secondsBefore(90),
    ...changes,
  };
}

export function aLevel(changes: Partial<LiveLevel> = {}): LiveLevel {
  return {
    siteId: 'market-square',
    zoneId: 'west',
    cameraId: 'cam-1',
    at: secondsBefore(1),
    level: 'ACT',
    since: secondsBefore(60),
    action: 'Reduce the inflow now, talk to the crowd, and move stewards to it.',
    indicators: [anIndicator()],
    awaitsOperator: false,
    ...changes,
  };
}

/** Two columns and rows of 3 m; the north-east cell is not seen. */
export function aGrid(): LiveGrid {
  return {
    originXM: 0,
    originYM: 0,
    cellM: 3,
    columns: 2,
    densityPerM2: [0.5, 4.25, 1.5, null],
    velocityXMps: [1, 0, 0, 0],
    velocityYMps: [0, 0, 0.5, 0],
  };
}

export function anAlert(changes: Partial<Alert> = {}): Alert {
  return {
    id: 'alert-1',
    watchId: 'filling',
    watchName: 'Market Square is filling',
    siteId: 'market-square',
    zoneId: 'west',
    quantity: 'DENSITY',
    level: 'ACT',
    threshold: 3,
    unit: 'people/m²',
    value: 3.21,
    valueLow: 2.9,
    valueHigh: 3.5,
    raisedAt: secondsBefore(60),
    state: 'RAISED',
    version: 1,
    ...changes,
  };
}

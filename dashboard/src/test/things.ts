import type { Alert, LiveCamera, LiveZone } from '../api/types';

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

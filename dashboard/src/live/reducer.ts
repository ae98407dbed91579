import type { LiveCamera, LiveLevel, LiveZone } from '../api/types';

export type Connection = 'connecting' | 'open' | 'lost';

/** What is known of the site that is looked at. */
export type LiveState = {
  connection: Connection;
  /** When anything last arrived, by this browser's clock; null before the first. */
  heardAtMs: number | null;
  /** By zone and camera. */
  zones: Readonly<Record<string, LiveZone>>;
  cameras: Readonly<Record<string, LiveCamera>>;
  /** By zone and camera. */
  levels: Readonly<Record<string, LiveLevel>>;
};

export type LiveAction =
  | { type: 'turned' }
  | { type: 'opened'; atMs: number }
  | { type: 'lost' }
  | { type: 'heard'; atMs: number }
  | { type: 'zones'; zones: LiveZone[]; atMs: number }
  | { type: 'cameras'; cameras: LiveCamera[]; atMs: number }
  | { type: 'levels'; levels: LiveLevel[]; atMs: number };

export const NOTHING_YET: LiveState = { connection: 'connecting', heardAtMs: null, zones: {}, cameras: {}, levels: {} };

export function keyOf(zone: Pick<LiveZone, 'zoneId' | 'cameraId'>): string {
  return `${zone.zoneId}/${zone.cameraId}`;
}

/** The next live state: turning to another site forgets the one before. A reading never replaces a newer one, and a blind camera takes its zones' numbers away. */
export function liveReducer(state: LiveState, action: LiveAction): LiveState {
  switch (action.type) {
    case 'turned':
      return { ...state, zones: {}, cameras: {}, levels: {} };
    case 'opened':
      return { ...state, connection: 'open', heardAtMs: action.atMs };
    case 'lost':
      return state.connection === 'lost' ? state : { ...state, connection: 'lost' };
    case 'heard':
      return { ...state, connection: 'open', heardAtMs: action.atMs };
    case 'zones':
      return { ...state, heardAtMs: action.atMs, zones: withZones(state.zones, action.zones) };
    case 'cameras':
      return withCameras({ ...state, heardAtMs: action.atMs }, action.cameras);
    case 'levels':
      return { ...state, heardAtMs: action.atMs, levels: withLevels(state.levels, action.levels) };
  }
}

function withZones(known: LiveState['zones'], arrived: LiveZone[]): LiveState['zones'] {
  const zones: Record<string, LiveZone> = { ...known };
  for (const zone of arrived) {
    const before = zones[keyOf(zone)];
    if (!before || Date.parse(before.observedAt) <= Date.parse(zone.observedAt)) zones[keyOf(zone)] = zone;
  }
  return zones;
}

function withLevels(known: LiveState['levels'], arrived: LiveLevel[]): LiveState['levels'] {
  const levels: Record<string, LiveLevel> = { ...known };
  for (const level of arrived) {
    const before = levels[keyOf(level)];
    if (!before || Date.parse(before.at) <= Date.parse(level.at)) levels[keyOf(level)] = level;
  }
  return levels;
}

function withCameras(state: LiveState, arrived: LiveCamera[]): LiveState {
  const cameras: Record<string, LiveCamera> = { ...state.cameras };
  const blind = new Map<string, LiveCamera>();
  for (const camera of arrived) {
    const before = cameras[camera.cameraId];
    if (before && observed(before) > observed(camera)) continue;
    cameras[camera.cameraId] = camera;
    if (camera.quality !== 'OK') blind.set(camera.cameraId, camera);
  }
  if (blind.size === 0) return { ...state, cameras };
  const zones = Object.fromEntries(
    Object.entries(state.zones).map(([key, zone]) => {
      const camera = blind.get(zone.cameraId);
      return [key, camera && observed(camera) >= Date.parse(zone.observedAt) ? { ...zone, quality: camera.quality } : zone];
    }),
  );
  return { ...state, cameras, zones };
}

function observed(camera: LiveCamera): number {
  const at = camera.observedAt ? Date.parse(camera.observedAt) : Number.NaN;
  return Number.isNaN(at) ? Number.MAX_SAFE_INTEGER : at;
}

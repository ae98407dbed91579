import type { LiveCamera, LiveLevel, LiveZone, Site } from '../api/types';
import { type Standing, USABLE_FOR_S, levelToShow, readingToShow, standingOf } from '../format/standing';
import { ageSeconds } from '../format/time';
import type { LiveState } from '../live/reducer';

export type ZoneNow = { zoneId: string; reading: LiveZone | undefined; level?: LiveLevel | undefined; standing: Standing };

/** How each zone stands now: those of the site's plan, and any other that cameras speak of. */
export function zonesNow(site: Pick<Site, 'id' | 'zones'>, live: LiveState, nowMs: number): ZoneNow[] {
  const readings = new Map<string, LiveZone[]>();
  for (const reading of Object.values(live.zones)) {
    if (reading.siteId !== site.id) continue;
    readings.set(reading.zoneId, [...(readings.get(reading.zoneId) ?? []), reading]);
  }
  const levels = Object.values(live.levels).filter((level) => level.siteId === site.id);
  const ids = new Set([...(site.zones ?? []).map((zone) => zone.id), ...readings.keys()]);
  return [...ids].map((zoneId) => {
    const reading = readingToShow(readings.get(zoneId) ?? [], nowMs);
    const level = levelToShow(levels.filter((each) => each.zoneId === zoneId), nowMs);
    return { zoneId, reading, level, standing: standingOf(reading, nowMs, level) };
  });
}

/** Whether the camera gave a usable picture just now. Its last good word is worth nothing once it is old. */
export function isWorking(camera: LiveCamera | undefined, nowMs: number): boolean {
  const age = ageSeconds(camera?.observedAt, nowMs);
  return camera?.quality === 'OK' && (age === undefined || age <= USABLE_FOR_S);
}

import type { LiveCamera, LiveLevel, LiveZone, Site } from '../api/types';
import { type Standing, USABLE_FOR_S, byWorst, levelToShow, readingToShow, standingOf, worstOf } from '../format/standing';
import { ageSeconds } from '../format/time';
import type { LiveState } from '../live/reducer';
import type { OverviewSite } from './useSites';

export type ZoneNow = { zoneId: string; reading: LiveZone | undefined; level?: LiveLevel | undefined; standing: Standing };

export type SiteNow = {
  site: Site;
  standing: Standing;
  zones: ZoneNow[];
  /** Newest instant at which any camera of the site said something about a zone. */
  observedAt: string | undefined;
  camerasWorking: number;
  camerasInAll: number;
};

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

/** How a site stands: its worst zone, or no data when nothing usable says otherwise. */
export function siteNow(site: Site, live: LiveState, overview: OverviewSite | undefined, nowMs: number): SiteNow {
  const zones = zonesNow(site, live, nowMs);
  const cameras = camerasOf(site.id, live, overview, nowMs);
  // A blind camera sends no zone: without the site's plan, only its health tells that a zone is missing.
  const missing = !site.zones && cameras.camerasWorking < cameras.camerasInAll;
  const standings = zones.map((zone) => zone.standing);
  const standing = zones.length > 0 ? worstOf(missing ? [...standings, 'NO_DATA'] : standings) : 'NO_DATA';
  const observed = zones.flatMap((zone) => zone.reading?.observedAt ?? []).sort();
  return { site, standing, zones, observedAt: observed.at(-1), ...cameras };
}

/** Whether a place without data still has a zone with some. */
export function isPartlySilent(state: SiteNow): boolean {
  return state.standing === 'NO_DATA' && state.zones.some((zone) => zone.standing !== 'NO_DATA');
}

function camerasOf(siteId: string, live: LiveState, overview: OverviewSite | undefined, nowMs: number) {
  const cameras = Object.values(live.cameras).filter((camera) => camera.siteId === siteId);
  if (cameras.length > 0) {
    const working = cameras.filter((camera) => isWorking(camera, nowMs)).length;
    return { camerasWorking: working, camerasInAll: cameras.length };
  }
  const counts = Object.values(overview?.camerasByQuality ?? {});
  return { camerasWorking: overview?.camerasByQuality?.OK ?? 0, camerasInAll: counts.reduce((sum, n) => sum + n, 0) };
}

/** Whether the camera gave a usable picture just now. Its last good word is worth nothing once it is old. */
export function isWorking(camera: LiveCamera | undefined, nowMs: number): boolean {
  const age = ageSeconds(camera?.observedAt, nowMs);
  return camera?.quality === 'OK' && (age === undefined || age <= USABLE_FOR_S);
}

/** Worst first, then by name. */
export function worstFirst(sites: SiteNow[]): SiteNow[] {
  return [...sites].sort((a, b) => byWorst(a.standing, b.standing) || a.site.name.localeCompare(b.site.name));
}

/** The zone to name beside a site: the worst, the densest among equals. */
export function tellingZone(site: SiteNow): ZoneNow | undefined {
  return [...site.zones].sort(
    (a, b) =>
      byWorst(a.standing, b.standing) || (b.reading?.densityPerM2 ?? -1) - (a.reading?.densityPerM2 ?? -1),
  )[0];
}

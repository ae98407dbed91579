import type { Site } from '../api/types';
import { RANK, type Standing } from '../format/standing';
import type { BoardView, LiveSite } from '../live/siteBoard';

/** `state` is what is known of it now; without one, `silentSince` says when something last was. */
export type Place = { site: Site; state: LiveSite | undefined; silentSince: string | undefined; standing: Standing };
export type StandingCounts = Record<Standing, number>;

/** The gateway says every five seconds that what it has not named stands as it stood. */
const CONFIRMED_FOR_MS = 15_000;
export const WORST_FIRST = (Object.keys(RANK) as Standing[]).sort((a, b) => RANK[b] - RANK[a]);

export function isConfirmed({ confirmedAtMs }: BoardView, nowMs: number): boolean {
  return confirmedAtMs !== null && nowMs - confirmedAtMs <= CONFIRMED_FOR_MS;
}

/**
 * By its worst zone. A place of which nothing is known now, or not of each zone, is never Normal, and one that called
 * for action keeps its level.
 *
 * @param said its last state
 */
export function standingOfSite(said: LiveSite | undefined, isNow: boolean): Standing {
  if (!said) return 'NO_DATA';
  if (!isNow) return said.level === 'ACT' || said.level === 'CRITICAL' ? said.level : 'NO_DATA';
  if (said.level !== 'NORMAL') return said.level;
  return said.normal && !said.blind ? 'NORMAL' : 'NO_DATA';
}

/** Whether a place without data still has a zone with some. */
export function isPartlySilent({ state, standing }: Place): boolean {
  return standing === 'NO_DATA' && Boolean(state?.normal);
}

/** How each site stands now; the sites keep their order. */
export function placesNow(sites: Site[], board: BoardView, confirmed: boolean): Place[] {
  return sites.map((site) => {
    const said = board.sites.get(site.id);
    const isNow = confirmed && !said?.silentSince;
    return { site, state: isNow ? said : undefined, silentSince: said?.silentSince, standing: standingOfSite(said, isNow) };
  });
}

/** The worst first; places that stand alike keep their order, so that the list does not jump about. */
export function worstFirst(places: Place[]): Place[] {
  const byStanding = new Map<Standing, Place[]>(WORST_FIRST.map((standing) => [standing, []]));
  for (const place of places) byStanding.get(place.standing)?.push(place);
  return [...byStanding.values()].flat();
}

export function countByStanding(places: Iterable<Pick<Place, 'standing'>>): StandingCounts {
  const counts: StandingCounts = { CRITICAL: 0, ACT: 0, WATCH: 0, NO_DATA: 0, UNRATED: 0, NORMAL: 0 };
  for (const { standing } of places) counts[standing]++;
  return counts;
}

const BY_NAME = new Intl.Collator('en');

export function byName(sites: Site[]): Site[] {
  return [...sites].sort((a, b) => BY_NAME.compare(a.name, b.name));
}

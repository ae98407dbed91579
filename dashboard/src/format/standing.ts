import type { Level, LiveLevel, LiveZone } from '../api/types';
import { ageSeconds } from './time';

/** A reading older than this says nothing about now. */
export const USABLE_FOR_S = 15;

/** A level is confirmed every ten seconds; one that has missed two of these says nothing about now. */
const FRESH_FOR_S = 25;

/** How a place stands: a level, a count that has no level (no calibration), or no data, which is a warning. */
export type Standing = Level | 'UNRATED' | 'NO_DATA';

/** Higher is worse. No data ranks above Normal: silence is never a good sign. */
export const RANK: Record<Standing, number> = {
  NORMAL: 0,
  UNRATED: 1,
  NO_DATA: 2,
  WATCH: 3,
  ACT: 4,
  CRITICAL: 5,
};

export const STANDING_WORDS: Record<Standing, string> = {
  NORMAL: 'Normal',
  UNRATED: 'Not rated',
  NO_DATA: 'No data',
  WATCH: 'Watch',
  ACT: 'Act',
  CRITICAL: 'Critical',
};

/** Sorts the worst first. */
export function byWorst(a: Standing, b: Standing): number {
  return RANK[b] - RANK[a];
}

export function worstOf(standings: Iterable<Standing>): Standing {
  return [...standings].sort(byWorst)[0] ?? 'NO_DATA';
}

export function isUsable(zone: LiveZone | undefined, nowMs: number): zone is LiveZone & { quality: 'OK' } {
  if (!zone || zone.quality !== 'OK') return false;
  const age = ageSeconds(zone.observedAt, nowMs);
  return age !== undefined && age <= USABLE_FOR_S;
}

/**
 * By the zone's level over all indicators where there is one, else by the reading's own. Where nothing can be seen
 * now, a level that calls for action stands.
 */
export function standingOf(zone: LiveZone | undefined, nowMs: number, level?: LiveLevel): Standing {
  const usable = isUsable(zone, nowMs);
  if (level && isFresh(level, nowMs)) {
    if (level.level === 'ACT' || level.level === 'CRITICAL') return level.level;
    if (usable && (level.level === 'WATCH' || zone.level != null)) return level.level;
  }
  return usable ? (zone.level ?? 'UNRATED') : 'NO_DATA';
}

export function isFresh(level: LiveLevel, nowMs: number): boolean {
  const age = ageSeconds(level.at, nowMs);
  return age !== undefined && age <= FRESH_FOR_S;
}

/** The level to show of a zone that several cameras see: the worst that is fresh. */
export function levelToShow(levels: LiveLevel[], nowMs: number): LiveLevel | undefined {
  return levels.filter((level) => isFresh(level, nowMs)).sort((a, b) => byWorst(a.level, b.level))[0];
}

/** What to show of a zone that several cameras see: the worst of the usable readings, else the newest. */
export function readingToShow(readings: LiveZone[], nowMs: number): LiveZone | undefined {
  const usable = readings.filter((each) => isUsable(each, nowMs));
  if (usable.length > 0) {
    return usable.sort((a, b) => byWorst(standingOf(a, nowMs), standingOf(b, nowMs)))[0];
  }
  return [...readings].sort((a, b) => b.observedAt.localeCompare(a.observedAt))[0];
}

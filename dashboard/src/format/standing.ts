import type { Level, LiveZone } from '../api/types';
import { ageSeconds } from './time';

/** A reading older than this says nothing about now. */
export const USABLE_FOR_S = 15;

/** How a place stands: a level, a count that has no level (no calibration), or no data, which is a warning. */
export type Standing = Level | 'UNRATED' | 'NO_DATA';

const RANK: Record<Standing, number> = {
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

/** Sorts the worst first. No data ranks above Normal: silence is never a good sign. */
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

export function standingOf(zone: LiveZone | undefined, nowMs: number): Standing {
  if (!isUsable(zone, nowMs)) return 'NO_DATA';
  return zone.level ?? 'UNRATED';
}

/** What to show of a zone that several cameras see: the worst of the usable readings, else the newest. */
export function readingToShow(readings: LiveZone[], nowMs: number): LiveZone | undefined {
  const usable = readings.filter((each) => isUsable(each, nowMs));
  if (usable.length > 0) {
    return usable.sort((a, b) => byWorst(standingOf(a, nowMs), standingOf(b, nowMs)))[0];
  }
  return [...readings].sort((a, b) => b.observedAt.localeCompare(a.observedAt))[0];
}

import type { AcceptanceTest, Moment } from '../api/types';

/** From a moment to when its count is taken: the camera's reading has arrived by then. */
export const ARRIVES_AFTER_MS = 5_000;

/** The moment that this person is to count next or to enter, and those after it. */
export function upcoming(test: AcceptanceTest, now: number): Moment[] {
  return test.moments.filter((each) => each.state === 'WAITING' && Date.parse(each.enterUntil) > now);
}

/** Moments whose count can be entered now: those that wait, and those that another person has counted. */
export function enterable(test: AcceptanceTest, now: number, me: string): Moment[] {
  return test.moments.filter(
    (each) =>
      Date.parse(each.at) + ARRIVES_AFTER_MS <= now &&
      Date.parse(each.enterUntil) > now &&
      (each.state === 'WAITING' || (each.state === 'COUNTED' && each.observers.length === 1 && !each.observers.includes(me))),
  );
}

/** `in 2 min 05 s`, `in 9 s`, `now`. */
export function countdown(at: string, now: number): string {
  const seconds = Math.round((Date.parse(at) - now) / 1_000);
  if (seconds <= 0) return seconds > -5 ? 'now' : `${-seconds} s ago`;
  return seconds < 60 ? `in ${seconds} s` : `in ${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

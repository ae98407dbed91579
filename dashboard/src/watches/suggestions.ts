import type { AlertLevel, Quantity } from '../api/types';

export type Suggestion = {
  hint: string;
  threshold?: number;
  clear?: number;
  forSeconds: number;
  clearForSeconds: number;
};

type ByLevel = Record<AlertLevel, [threshold: number, clear: number]>;

/** Where the catalogue of indicators puts its levels; a site may know better. */
const NUMBERS: Partial<Record<Quantity, ByLevel>> = {
  DENSITY: { WATCH: [2, 1.5], ACT: [3, 2.5], CRITICAL: [5, 4.5] },
  OCCUPANCY: { WATCH: [80, 75], ACT: [95, 90], CRITICAL: [100, 95] },
  MINUTES_TO_LIMIT: { WATCH: [30, 40], ACT: [10, 15], CRITICAL: [3, 6] },
  DENSITY_RISE: { WATCH: [0.2, 0.1], ACT: [0.5, 0.3], CRITICAL: [1, 0.6] },
  SPEED: { WATCH: [0.3, 0.5], ACT: [0.2, 0.4], CRITICAL: [0.1, 0.3] },
  STAGNATION: { WATCH: [0.3, 0.5], ACT: [0.2, 0.4], CRITICAL: [0.1, 0.3] },
  FLOW: { WATCH: [66, 60], ACT: [82, 72], CRITICAL: [100, 82] },
  COUNTER_FLOW: { WATCH: [20, 15], ACT: [30, 20], CRITICAL: [40, 30] },
  COMPRESSION: { WATCH: [0.01, 0.005], ACT: [0.02, 0.01], CRITICAL: [0.05, 0.02] },
  PRESSURE: { WATCH: [0.02, 0.01], ACT: [0.02, 0.01], CRITICAL: [0.04, 0.02] },
  OSCILLATION: { WATCH: [0.1, 0.05], ACT: [0.1, 0.05], CRITICAL: [0.15, 0.1] },
  SILENCE: { WATCH: [15, 5], ACT: [60, 10], CRITICAL: [120, 10] },
};

const HINTS: Record<Quantity, string> = {
  LEVEL: 'Raises when the zone reaches this level over all indicators; these have their own waiting times.',
  DENSITY: 'From this density on.',
  COUNT: 'From this many people on.',
  OCCUPANCY: 'From this share of the declared capacity on.',
  MINUTES_TO_LIMIT: 'When the capacity may be reached in this time or sooner.',
  DENSITY_RISE: 'When the density grows this fast, over two minutes.',
  SPEED: 'When people move at this speed or slower.',
  STAGNATION: 'The same, but only where 2 people/m² and more stand.',
  FLOW: 'From this flow on, in one direction over the busiest line.',
  COUNTER_FLOW: 'From this share of the flow against the main direction on; at most 50 %.',
  COMPRESSION: 'When people gather this fast in the worst cell.',
  PRESSURE: 'From this crowd pressure on. It can be measured only in dense crowds, and only corroborates.',
  OSCILLATION: 'From this amplitude of a common sway on, in dense crowds.',
  SILENCE: 'Seconds without a usable reading of the zone.',
  EXPRESSION: 'When the condition holds.',
};

/** What the form offers for a quantity at a level. */
export function suggestionFor(quantity: Quantity, level: AlertLevel): Suggestion {
  const numbers = NUMBERS[quantity]?.[level];
  const waits = quantity === 'LEVEL' ? { forSeconds: 0, clearForSeconds: 0 } : { forSeconds: 30, clearForSeconds: 120 };
  return {
    hint: HINTS[quantity],
    ...waits,
    ...(numbers ? { threshold: numbers[0], clear: numbers[1] } : {}),
  };
}

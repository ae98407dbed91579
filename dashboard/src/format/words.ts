import type {
  AcceptanceTest,
  AlertState,
  CameraState,
  Level,
  MomentState,
  Outcome,
  PlaceType,
  Purpose,
  Quality,
  Quantity,
  Role,
} from '../api/types';import type { ReviewVerdict } from '../audit/reviewTypes';

export const LEVEL_WORDS: Record<Level, string> = {
  NORMAL: 'Normal',
  WATCH: 'Watch',
  ACT: 'Act',
  CRITICAL: 'Critical',
};

export const LEVEL_ACTIONS: Record<Level, string> = {
  NORMAL: 'Keep verifying regularly.',
  WATCH: 'Find out why people gather, and limit the inflow.',
  ACT: 'Reduce the inflow now, talk to the crowd, and move stewards to it.',
  CRITICAL: 'Stop the inflow, open relief routes, and send rescue.',
};

export const STATE_WORDS: Record<CameraState, string> = {
  PROPOSED: 'Proposed',
  APPROVED: 'Approved',
  ACTIVE: 'Active',
  SUSPENDED: 'Suspended',
  RETIRED: 'Retired',
};

export const PURPOSE_WORDS: Record<Purpose, string> = {
  CROWD_SAFETY: 'Crowd safety',
  EVACUATION: 'Evacuation',
  PEDESTRIAN_FLOW: 'Pedestrian flow',
  EVENT_PLANNING: 'Event planning',
};

export const PLACE_WORDS: Record<PlaceType, string> = {
  OPEN: 'Open place',
  WALKWAY: 'Walkway',
  QUEUE: 'Queue',
  STAIRS: 'Stairs',
  SLOPE: 'Slope',
  DEAD_END: 'Dead end',
};

export const MOMENT_WORDS: Record<MomentState, string> = {
  WAITING: 'Not counted yet',
  COUNTED: 'Counted',
  BELOW_FLOOR: 'Below the floor, agreed',
  FLOOR_MISTAKEN: 'One says below the floor, the other not',
  NOT_MEASURED: 'No usable reading',
  MISSED: 'Missed',
};

export const TEST_WORDS: Record<AcceptanceTest['state'], string> = {
  OPEN: 'Open',
  PASSED: 'Passed',
  FAILED: 'Failed',
  ABANDONED: 'Abandoned',
  VOID: 'Void',
};

export const QUALITY_WORDS: Record<Quality, string> = {
  OK: 'Working',
  STARTING: 'Starting',
  NO_SIGNAL: 'No signal',
  STALE: 'Picture is old',
  DARK: 'Too dark',
  BLURRED: 'Blurred',
  OCCLUDED: 'View is blocked',
  MOVED: 'Camera has moved',
  NOT_ANALYSED: 'Not analysed',
};

export const ALERT_STATE_WORDS: Record<AlertState, string> = {
  RAISED: 'Raised',
  ACKNOWLEDGED: 'Acknowledged',
  ESCALATED: 'Escalated',
  CLOSED: 'Closed',
};

export const OUTCOME_WORDS: Record<Outcome, string> = {
  TRUE_ALARM: 'True alarm',
  FALSE_ALARM: 'False alarm',
  EXERCISE: 'Exercise',
};

export const QUANTITY_WORDS: Record<Quantity, string> = {
  LEVEL: 'Level over all indicators',
  DENSITY: 'Density',
  COUNT: 'People',
  OCCUPANCY: 'Share of capacity',
  MINUTES_TO_LIMIT: 'Minutes to capacity',
  DENSITY_RISE: 'Rise of density',
  SPEED: 'Speed',
  STAGNATION: 'Speed in a dense crowd (stagnation)',
  FLOW: 'Flow over a line',
  COUNTER_FLOW: 'Counter-flow',
  COMPRESSION: 'Compression',
  PRESSURE: 'Crowd pressure',
  OSCILLATION: 'Oscillation',
  SILENCE: 'Silence',
  EXPRESSION: 'Written condition',
};

export const ROLE_WORDS: Record<Role, string> = {
  operator: 'Operator',
  supervisor: 'Supervisor',
  registrar: 'Registrar',
  oversight: 'Oversight',
  agency: 'Agency',
};

export const VERDICT_WORDS: Record<ReviewVerdict, string> = {
  IN_ORDER: 'In order',
  QUESTIONABLE: 'Questionable',
  WRONG: 'Wrong',
};

/** The word for a value, or the value itself when a newer service sends one that we do not know. */
export function wordFor(words: Readonly<Record<string, string>>, value: string | null | undefined): string {
  if (!value) return '—';
  return words[value] ?? value.toLowerCase().replaceAll('_', ' ');
}

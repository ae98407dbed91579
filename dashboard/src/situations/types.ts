import type { AlertLevel, Level } from '../api/types';

/** A feature in which two minutes are alike. */
export type Agreed = { feature: string; here: number; there: number; unit: string; meaning: string };

/** What came in the 15 minutes after a moment. */
export type Followed = { worstLevel: Level; alerts: number };

export type SimilarMoment = {
  minute?: string | null;
  /** 0 is the same, 1 as unlike as can be. */
  distance: number;
  agreed: Agreed[];
  /** Absent where no such minute was ever stored, or 15 minutes have not passed since. */
  followed?: Followed | null;
};

export type SimilarToSituation = SimilarMoment & { situationId: string; name: string };

/** What a zone's minute looks like: its own past, and the situations that supervisors have named. */
export type Similar = { minute: string; own: SimilarMoment[]; library: SimilarToSituation[] };

export type Situation = {
  id: string;
  name: string;
  description: string;
  kind: string;
  /** A minute within this distance matches; it learns from answers, and never exceeds the supervisor's most. */
  distance: number;
  maxDistance: number;
  /** The level of the alert that a match raises; without one it only says so. */
  level?: AlertLevel | null;
  /** Where it applies; nowhere named is everywhere. */
  siteIds: string[];
  enabled: boolean;
  createdBy?: string;
  precision?: Precision | null;
};

/** Of its matches that somebody answered, those that were useful, as a share with a 95 % interval. */
export type Precision = { useful: number; answered: number; share: number; low: number; high: number };

export type SituationMatch = SimilarMoment & {
  id: string;
  situationId: string;
  situationName: string;
  siteId: string;
  zoneId: string;
  minute: string;
  useful?: boolean | null;
};

/** The minute of a zone that a new situation is made from. */
export type Source = { siteId: string; zoneId: string; minute: string };

export const KIND_WORDS: Record<string, string> = {
  COUNTER_FLOW_JAM: 'Counter-flow jam',
  CRUSH: 'Crush at a dead end',
  STOP_AND_GO: 'Stop-and-go wave',
  DISPERSAL: 'Sudden dispersal',
  OVERFILLING: 'Filling beyond capacity',
  OTHER: 'Another kind',
};

import type { Watch } from '../api/types';

export type WatchPreset = {
  id: string;
  title: string;
  explanation: string;
  source: string;
  /** Why the zone asked about cannot have it. */
  unavailable?: string | null;
  watch: Partial<Watch>;
};

/** When a watch would have stood. */
export type DryRun = {
  from: string;
  to: string;
  step: '10s' | '1m';
  firings: Array<{ from: string; to?: string | null; peak?: number | null }>;
  evaluated: number;
  unknown: number;
  notes: string[];
};

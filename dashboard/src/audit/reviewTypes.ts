import type { AuditEntry } from '../api/types';

export type ReviewVerdict = 'IN_ORDER' | 'QUESTIONABLE' | 'WRONG';

/** `by` is null once the person has been erased. */
export type Finding = { verdict: ReviewVerdict; note: string; by: string | null; at: string };

export type ReviewItem = { index: number; entry: AuditEntry; finding: Finding | null };

/** A sample of the log that nobody chose. A list of reviews leaves out their items; `createdBy` may be erased. */
export type Review = {
  id: string;
  createdAt: string;
  createdBy?: string | null;
  from?: string | null;
  to?: string | null;
  action?: string | null;
  role?: string | null;
  count: number;
  reviewed: number;
  checkpointSize: number;
  checkpointRoot: string;
  items?: ReviewItem[];
};

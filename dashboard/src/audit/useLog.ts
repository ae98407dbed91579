import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AuditEntry } from '../api/types';
import { serverNow } from '../api/serverClock';
import { checkEntry, type EntryOutcome } from '../log/entry';
import type { PinnedPolicy } from '../log/memory';
import { type LogView, readLog, type Verdict } from '../log/readLog';
import { forgetTiles, logMemory, logReader, tilesFor } from './logFiles';

const LOG = ['log'] as const;
const VIEW = ['log', 'view'] as const;
const ALARMS = ['log', 'alarms'] as const;

const FRESH_MS = 2_000;
const UNPUBLISHED_EVERY_MS = 2_000;
const UNREACHABLE_EVERY_MS = 10_000;

/**
 * The log as this browser has verified it.
 *
 * @param until an index that somebody waits for: the log is read again until it is published
 */
export function useLogView(until = -1) {
  const client = useQueryClient();
  return useQuery({
    queryKey: VIEW,
    queryFn: async () => {
      const view = await readLog(logReader, tilesFor(client), logMemory, new Date(serverNow()));
      client.setQueryData(ALARMS, logMemory.alarms());
      return view;
    },
    staleTime: FRESH_MS,
    refetchInterval: ({ state }) => nextReading(state.data?.verdict, until),
    // It holds functions, which cannot be compared.
    structuralSharing: false,
  });
}

function nextReading(verdict: Verdict | undefined, until: number): number | false {
  if (isUnreachable(verdict)) return UNREACHABLE_EVERY_MS;
  return verdict && sizeOf(verdict) <= until ? UNPUBLISHED_EVERY_MS : false;
}

function isUnreachable(found: Verdict | EntryOutcome | undefined): boolean {
  return found?.kind === 'failed' && found.code === 'unreachable';
}

/** How many entries are proven to be published; infinite where waiting would not help. */
function sizeOf(verdict: Verdict): number {
  if (verdict.kind === 'verified') return verdict.accepted.checkpoint.size;
  return verdict.kind === 'unpublished' ? 0 : Number.POSITIVE_INFINITY;
}

/** What was found out about each entry; undefined while it is being checked. */
export function useOutcomes(entries: AuditEntry[]): Array<EntryOutcome | undefined> {
  const verdict = useLogView(Math.max(-1, ...entries.map((entry) => entry.index))).data?.verdict;
  return useQueries({
    queries: entries.map((entry) => ({
      queryKey: [...LOG, 'entry', entry, verdict && standing(entry, verdict)],
      queryFn: () => checkEntry(entry, verdict as Verdict),
      enabled: verdict !== undefined,
      staleTime: Number.POSITIVE_INFINITY,
      refetchInterval: ({ state }: { state: { data: EntryOutcome | undefined } }) =>
        isUnreachable(state.data) ? UNREACHABLE_EVERY_MS : false,
    })),
    combine: (results) => results.map((result) => result.data),
  });
}

/** What the check of an entry hangs on. A proof to an older checkpoint stays good, since the log only grew since. */
function standing(entry: AuditEntry, verdict: Verdict): unknown {
  return verdict.kind === 'verified' ? entry.index < verdict.accepted.checkpoint.size : verdict;
}

/** The alarms that nobody has set aside yet. Asks the log for nothing. */
export function useAlarms() {
  return useQuery({ queryKey: ALARMS, queryFn: () => logMemory.alarms(), staleTime: Number.POSITIVE_INFINITY }).data ?? [];
}

/** What a person can decide about the log; each is followed by a new check of everything. */
export function useLogDecisions(view: LogView | undefined) {
  const client = useQueryClient();
  const again = () => {
    forgetTiles(client);
    return client.resetQueries({ queryKey: LOG });
  };
  return {
    checkAgain: again,
    trust: (text: string) => {
      const policy: PinnedPolicy = { text, since: new Date(serverNow()).toISOString() };
      logMemory.pin(policy);
      return again();
    },
    setAlarmsAside: (startOver: boolean) => {
      logMemory.setAlarmsAside();
      if (startOver) for (const log of view?.trust?.policy.logs ?? []) logMemory.forget(log.name);
      return again();
    },
  };
}

import type { AuditEntry } from '../api/types';
import { serverNow } from '../api/serverClock';
import { ageSeconds, duration } from '../format/time';
import type { EntryOutcome } from '../log/entry';

/** How a badge looks: the style repeats the word and the shape. */
export type BadgeStyle = 'good' | 'waiting' | 'bad' | 'unknown';

type Words = { badge: string; style: BadgeStyle; explanation: string };

// A log that does not publish could hold back what it does not want to prove.
const LATE_S = 300;

/** What became of an entry, for a person: a word, and the reason in a sentence. */
export function outcomeWords(outcome: EntryOutcome | undefined, entry: AuditEntry, nowMs = serverNow()): Words {
  switch (outcome?.kind) {
    case undefined:
      return { badge: 'Checking…', style: 'waiting', explanation: 'This browser is still checking the entry.' };
    case 'verified':
      return {
        badge: 'Verified',
        style: 'good',
        explanation: 'What is shown here is what the log holds at this index, up to a checkpoint that the log and its witnesses signed.',
      };
    case 'erased-but-verified':
      return {
        badge: 'Verified, erased',
        style: 'good',
        explanation: 'The log holds this entry at this index. Who acted, and the details, were erased; their digests are still proven.',
      };
    case 'not-yet-published':
      return unpublished(ageSeconds(entry.recordedAt, nowMs) ?? 0);
    case 'unsupported':
      return { badge: 'Cannot be checked here', style: 'unknown', explanation: outcome.reason };
    case 'failed':
      return outcome.code === 'unreachable'
        ? { badge: 'Not checked', style: 'unknown', explanation: outcome.reason }
        : { badge: 'Check failed', style: 'bad', explanation: outcome.reason };
  }
}

function unpublished(ageS: number): Words {
  const late = ageS > LATE_S;
  return {
    badge: late ? `Not published for ${duration(ageS)}` : 'Not yet published',
    style: late ? 'unknown' : 'waiting',
    explanation:
      'What is shown agrees with its leaf. A log that is well publishes new entries within seconds; until then nothing proves this one.',
  };
}

/** `48 of 50 entries verified, 2 not yet published`. */
export function summaryOf(outcomes: Array<EntryOutcome | undefined>): string {
  if (outcomes.includes(undefined)) return `Checking ${outcomes.length} entries…`;
  const count = (...kinds: Array<EntryOutcome['kind']>) =>
    outcomes.filter((outcome) => outcome && kinds.includes(outcome.kind)).length;
  const rest = [
    [count('not-yet-published'), 'not yet published'],
    [count('failed'), 'failed the check'],
    [count('unsupported'), 'cannot be checked here'],
  ].filter(([number]) => number !== 0);
  const verified = `${count('verified', 'erased-but-verified')} of ${outcomes.length} entries verified by this browser`;
  return [verified, ...rest.map(([number, words]) => `${number} ${words}`)].join(', ');
}

import { same, utf8 } from './bytes';
import { checkDisclosure } from './disclosure';
import { type FaultCode, LogFault } from './fault';
import { parseLeaf } from './leaf';
import type { Checkpoint } from './checkpoint';
import { leafHash } from './merkle';
import { type HashSource, inclusionProof, isIncluded } from './proofs';
import { type Verdict, verdictOf } from './readLog';
import { difference, type Row } from './row';

/** What can be said of one entry; a reason is a sentence for the person who reads the page. */
export type EntryOutcome =
  | { kind: 'verified' }
  | { kind: 'erased-but-verified' }
  | { kind: 'not-yet-published' }
  | { kind: 'failed'; code: FaultCode; reason: string }
  | { kind: 'unsupported'; reason: string };

/**
 * Checks one entry: what the row shows is what its leaf holds, and that leaf is in the verified log at exactly this
 * index, by a proof computed from the public tiles. Nothing that stands beside the entry is believed.
 */
export async function checkEntry(row: Row, verdict: Verdict): Promise<EntryOutcome> {
  try {
    switch (verdict.kind) {
      case 'failed':
      case 'unsupported':
        return verdict;
      case 'alarm':
        return { kind: 'failed', code: verdict.alarm.kind, reason: verdict.alarm.reason };
      case 'unpublished':
        await checkRow(row);
        return { kind: 'not-yet-published' };
      case 'verified':
        await checkRow(row);
        if (row.index >= verdict.accepted.checkpoint.size) return { kind: 'not-yet-published' };
        await checkPlace(row, verdict.accepted.checkpoint, verdict.source);
        return { kind: row.erased ? 'erased-but-verified' : 'verified' };
    }
  } catch (error) {
    return verdictOf(error);
  }
}

async function checkRow(row: Row): Promise<void> {
  if (typeof row.leaf !== 'string' || !Number.isSafeInteger(row.index) || row.index < 0) {
    throw new LogFault('no-leaf', 'The service did not say what the log holds of this entry, or where.');
  }
  const leaf = parseLeaf(row.leaf);
  const wrong = difference(row, leaf);
  if (wrong) throw new LogFault('field-differs', wrong);
  await checkDisclosure(row, leaf);
}

async function checkPlace(row: Row, { size, root }: Checkpoint, source: HashSource): Promise<void> {
  const leaf = await leafHash(utf8(row.leaf));
  if (!same(leaf, await source(0, row.index))) {
    throw new LogFault('leaf-differs', `The log holds another entry at index ${row.index}: this one was changed or moved.`);
  }
  if (!(await isIncluded(leaf, row.index, size, await inclusionProof(row.index, size, source), root))) {
    throw new LogFault('root-differs', 'The parts that the log shows of itself do not lead to the root that it signed.');
  }
}


import type { Accepted } from './accept';
import { base64, ofBase64, same } from './bytes';
import { LogFault } from './fault';
import { type Hash, HASH_BYTES } from './merkle';
import { consistencyProof, type HashSource, rangeRoot, rootsOfConsistency } from './proofs';
import type { Seen } from './memory';

/** Two checkpoints that cannot both be of one log that only grows. */
export class Contradiction extends Error {
  readonly kind: 'shrank' | 'forked' | 'unproven';

  constructor(kind: 'shrank' | 'forked' | 'unproven', reason: string) {
    super(reason);
    this.name = 'Contradiction';
    this.kind = kind;
  }
}

/**
 * Checks that the log only grew since the checkpoint that was seen before, by a proof computed from its tiles.
 *
 * @throws Contradiction when it did not, or when its tiles are not those of the signed root
 * @throws LogFault when a tile is missing
 */
export async function checkGrowth(seen: Seen, now: Accepted, source: HashSource): Promise<void> {
  const { size, root } = now.checkpoint;
  if (size < seen.size) {
    throw new Contradiction('shrank', `The log showed this browser ${seen.size} entries before, and now shows ${size}.`);
  }
  const before = ofBase64(seen.root);
  if (before?.length !== HASH_BYTES) throw new LogFault('unproven', 'What this browser remembers of the log is damaged.');
  await mustContain(seen.size, before, size, root, source);
}

/** Checks that a log of a size and root begins with an older one; throws as {@link checkGrowth} does. */
export async function mustContain(
  oldSize: number,
  oldRoot: Hash,
  size: number,
  root: Hash,
  source: HashSource,
): Promise<void> {
  if (oldSize === 0) return;
  const there = oldSize === size ? root : await provenRoot(oldSize, size, root, source);
  if (!same(there, oldRoot)) {
    const now = `the root of the first ${oldSize} entries was ${base64(oldRoot)}, and is now ${base64(there)}`;
    throw new Contradiction('forked', `The log has been rewritten: ${now}.`);
  }
}

/** The root that the log of now had at an older size, proven from its tiles up to its signed root. */
async function provenRoot(oldSize: number, size: number, root: Hash, source: HashSource): Promise<Hash> {
  const old = await rangeRoot(0, oldSize, source);
  const roots = await rootsOfConsistency(oldSize, old, size, await consistencyProof(oldSize, size, source));
  if (roots && same(roots.old, old) && same(roots.new, root)) return old;
  throw new Contradiction('unproven', 'The parts that the log shows of itself do not lead to the root that it signed.');
}

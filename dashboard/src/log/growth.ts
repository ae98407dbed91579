import type { Accepted } from './accept';
import { base64, ofBase64, same } from './bytes';
import { LogFault } from './fault';
import { emptyRoot, type Hash, HASH_BYTES } from './merkle';
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
  const { size } = now.checkpoint;
  if (size < seen.size) {
    throw new Contradiction('shrank', `The log showed this browser ${seen.size} entries before, and now shows ${size}.`);
  }
  const before = ofBase64(seen.root);
  if (before?.length !== HASH_BYTES) throw new LogFault('unproven', 'What this browser remembers of the log is damaged.');
  const there = await rootAt(seen.size, now, source);
  if (!same(there, before)) {
    const roots = `had the root ${seen.root}, and now have ${base64(there)}`;
    throw new Contradiction('forked', `The first ${seen.size} entries of the log are not what they were: they ${roots}.`);
  }
}

/** Whether the log once had this size and base64 root, proven from its tiles. Throws as {@link checkGrowth} does. */
export async function isEarlier(size: number, root: string, now: Accepted, source: HashSource): Promise<boolean> {
  return size <= now.checkpoint.size && base64(await rootAt(size, now, source)) === root;
}

/** The root that the log of now had at an older size, proven up to its signed root. */
async function rootAt(oldSize: number, { checkpoint }: Accepted, source: HashSource): Promise<Hash> {
  const { size, root } = checkpoint;
  if (oldSize === size) return root;
  if (oldSize === 0) return emptyRoot();
  const old = await rangeRoot(0, oldSize, source);
  const roots = await rootsOfConsistency(oldSize, old, size, await consistencyProof(oldSize, size, source));
  if (roots && same(roots.old, old) && same(roots.new, root)) return old;
  throw new Contradiction('unproven', 'The parts that the log shows of itself do not lead to the root that it signed.');
}

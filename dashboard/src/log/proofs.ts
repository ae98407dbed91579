import { same } from './bytes';
import { type Hash, HASH_BYTES, nodeHash } from './merkle';

/** The root of the complete subtree over the leaves [index · 2^height, (index + 1) · 2^height). */
export type HashSource = (height: number, index: number) => Promise<Hash>;

/** The proof that a leaf is in a log of a size (RFC 9162, 2.1.3.1), the leaf's side first. */
export function inclusionProof(index: number, size: number, source: HashSource): Promise<Hash[]> {
  if (index >= size) throw new RangeError(`Index ${index} is beyond the size ${size}`);
  return path(index, 0, size, source);
}

async function path(index: number, start: number, end: number, source: HashSource): Promise<Hash[]> {
  if (end - start === 1) return [];
  const middle = start + split(end - start);
  return index < middle
    ? [...(await path(index, start, middle, source)), await rangeRoot(middle, end, source)]
    : [...(await path(index, middle, end, source)), await rangeRoot(start, middle, source)];
}

/** The proof that a log of the new size begins with the log of the old size (RFC 9162, 2.1.4.1). */
export function consistencyProof(oldSize: number, newSize: number, source: HashSource): Promise<Hash[]> {
  if (oldSize < 1 || oldSize > newSize) throw new RangeError(`No proof leads from size ${oldSize} to ${newSize}`);
  return subProof(oldSize, 0, newSize, true, source);
}

async function subProof(old: number, start: number, end: number, whole: boolean, source: HashSource): Promise<Hash[]> {
  if (old === end) return whole ? [] : [await rangeRoot(start, end, source)];
  const middle = start + split(end - start);
  return old <= middle
    ? [...(await subProof(old, start, middle, whole, source)), await rangeRoot(middle, end, source)]
    : [...(await subProof(old, middle, end, false, source)), await rangeRoot(start, middle, source)];
}

/** The root over the leaves [start, end), where start is a multiple of the largest power of two up to the length. */
export async function rangeRoot(start: number, end: number, source: HashSource): Promise<Hash> {
  const length = end - start;
  const height = heightOf(length);
  if (2 ** height === length) return source(height, start / length);
  const middle = start + split(length);
  return nodeHash(await rangeRoot(start, middle, source), await rangeRoot(middle, end, source));
}

/** The largest power of two strictly below a length of at least 2. */
function split(length: number): number {
  return 2 ** (heightOf(length) - 1);
}

/** The height of the smallest complete tree that holds so many leaves. */
function heightOf(length: number): number {
  let height = 0;
  while (2 ** height < length) height += 1;
  return height;
}

/** Whether a proof leads from a leaf at an index to the root of a log of a size (RFC 9162, 2.1.3.2). */
export async function isIncluded(
  leaf: Hash,
  index: number,
  size: number,
  proof: Hash[],
  root: Hash,
): Promise<boolean> {
  if (!isCount(index) || !isCount(size) || index >= size || ![leaf, ...proof].every(isHash)) return false;
  let fn = index;
  let sn = size - 1;
  let found = leaf;
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      found = await nodeHash(sibling, found);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      found = await nodeHash(found, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(found, root);
}

/**
 * The two roots that a consistency proof leads to (RFC 9162, 2.1.4.2), or null when it cannot be a proof for
 * these sizes. It proves something only where both are the roots of the two checkpoints. From size 0 there is none.
 */
export async function rootsOfConsistency(
  oldSize: number,
  oldRoot: Hash,
  newSize: number,
  proof: Hash[],
): Promise<{ old: Hash; new: Hash } | null> {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize < 1 || oldSize > newSize || !proof.every(isHash)) return null;
  if (oldSize === newSize) return proof.length === 0 ? { old: oldRoot, new: oldRoot } : null;
  const [first, ...rest] = 2 ** heightOf(oldSize) === oldSize ? [oldRoot, ...proof] : proof;
  if (!first) return null;
  let fn = oldSize - 1;
  let sn = newSize - 1;
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  let old = first;
  let latest = first;
  for (const hash of rest) {
    if (sn === 0) return null;
    if (isOdd(fn) || fn === sn) {
      old = await nodeHash(hash, old);
      latest = await nodeHash(hash, latest);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      latest = await nodeHash(latest, hash);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? { old, new: latest } : null;
}

// Sizes go beyond 32 bits, where the bit operators of the language end.
function isOdd(value: number): boolean {
  return value % 2 === 1;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isHash(hash: Hash): boolean {
  return hash.length === HASH_BYTES;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, fileBytes } from '../test/knownLogs';
import { accept } from './accept';
import { checkGrowth } from './growth';
import { base64, type Bytes } from './bytes';
import { leafHash } from './merkle';
import { parsePolicy } from './policy';
import { inclusionProof, isIncluded, rangeRoot } from './proofs';
import { Tiles } from './tiles';

const folder = dataFolder('tessera-log/testdata/log');
const KEY = 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx';
const SIZES = Array.from({ length: 16 }, (_, size) => size);

const at = (...path: string[]) => join(folder ?? '', ...path);
const tiles = () => new Tiles((path) => fileBytes(at('tile', path)));

function entriesOf(bundle: Bytes): Bytes[] {
  const entries = [];
  for (let start = 0; start < bundle.length; ) {
    const end = start + 2 + new DataView(bundle.buffer).getUint16(start);
    entries.push(bundle.slice(start + 2, end));
    start = end;
  }
  return entries;
}

async function checkpoint(size: number) {
  const policy = await parsePolicy(`log ${KEY}\nquorum none\n`);
  return accept(readFileSync(at(`checkpoint.${size}`), 'utf8'), policy);
}

describe.skipIf(!folder)("Tessera's golden log", () => {
  it('has checkpoints whose signatures and roots hold at every size', async () => {
    for (const size of SIZES) {
      const { checkpoint: found } = await checkpoint(size);
      expect(found.size).toBe(size);
      if (size > 0) expect(await rangeRoot(0, size, tiles().at(size))).toEqual(found.root);
    }
  });

  it('includes every entry of its bundles at every size', async () => {
    for (const size of SIZES.slice(1)) {
      const { root } = (await checkpoint(size)).checkpoint;
      const bundle = await fileBytes(at('tile/entries/000.p', String(size)));
      const entries = entriesOf(bundle ?? new Uint8Array());
      expect(entries).toHaveLength(size);
      for (const [index, entry] of entries.entries()) {
        const proof = await inclusionProof(index, size, tiles().at(size));
        expect(await isIncluded(await leafHash(entry), index, size, proof, root), `${index} of ${size}`).toBe(true);
      }
    }
  });

  it('only grew from each size to each later one', async () => {
    for (const old of SIZES) {
      const before = (await checkpoint(old)).checkpoint;
      for (const size of SIZES.slice(old)) {
        const seen = { note: '', size: old, root: base64(before.root), at: '', followedSince: '' };
        await expect(checkGrowth(seen, await checkpoint(size), tiles().at(size)), `${old} to ${size}`).resolves.toBeUndefined();
      }
    }
  });
});

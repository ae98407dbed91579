import { describe, expect, it } from 'vitest';
import { dataFolder, jsonFiles } from '../test/knownLogs';
import { tilesOf, treeHash } from '../test/naiveLog';
import { base64, type Bytes, hex, ofBase64, textOfUtf8, utf8 } from './bytes';
import { emptyRoot, leafHash, nodeHash } from './merkle';
import { consistencyProof, inclusionProof, isIncluded, rangeRoot, rootsOfConsistency } from './proofs';
import { Tiles, tilePath } from './tiles';

const entries = Array.from({ length: 600 }, (_, i) => `entry ${i}`);

function tilesFor(size: number): Tiles {
  const files = tilesOf(entries.slice(0, size));
  return new Tiles(async (path) => {
    const file = files.get(path);
    return file ? new Uint8Array(file) : null;
  });
}

const rootAt = (size: number): Bytes => new Uint8Array(treeHash(entries.slice(0, size)));

describe('hashing', () => {
  it('gives the known answers of RFC 6962', async () => {
    expect(hex(await emptyRoot())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hex(await leafHash(utf8('')))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(hex(await leafHash(utf8('L123456')))).toBe('395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56');
    expect(hex(await nodeHash(utf8('N123'), utf8('N456')))).toBe(
      'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb',
    );
  });
});

describe('base64', () => {
  it('takes only the one padded text that each sequence of bytes has', () => {
    expect(ofBase64('AAE=')).toEqual(Uint8Array.of(0, 1));
    for (const other of ['AAE', 'AAF=', 'AAE=\n', ' AAE=', 'AA-_', 'A===']) expect(ofBase64(other)).toBeNull();
  });
});

describe('UTF-8', () => {
  it('is refused when it is none, and keeps a byte order mark', () => {
    expect(textOfUtf8(Uint8Array.of(0xc3, 0x28))).toBeNull();
    expect(textOfUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('\ufeffA');
  });
});

describe('the path of a tile', () => {
  it('is grouped by three digits and names its width while it grows', () => {
    expect(tilePath(0, 0, 256)).toBe('0/000');
    expect(tilePath(0, 1000, 256)).toBe('0/x001/000');
    expect(tilePath(2, 1_234_067, 256)).toBe('2/x001/x234/067');
    expect(tilePath(0, 273, 112)).toBe('0/273.p/112');
  });
});

describe('proofs from tiles', () => {
  it('include every entry, in logs around every size where a tile begins or ends', async () => {
    for (const size of [1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 600]) {
      const source = tilesFor(size).at(size);
      for (const index of new Set([0, 1, 254, 255, 256, 257, size - 2, size - 1].filter((i) => i >= 0 && i < size))) {
        const proof = await inclusionProof(index, size, source);
        const leaf = await leafHash(utf8(entries[index] ?? ''));
        expect(await isIncluded(leaf, index, size, proof, rootAt(size)), `${index} in ${size}`).toBe(true);
        expect(await isIncluded(leaf, index, size, [...proof, leaf], rootAt(size)), 'one hash more').toBe(false);
        expect(await isIncluded(rootAt(600), index, size, proof, rootAt(size)), 'another leaf').toBe(false);
      }
    }
  });

  it('lead from every older size to the root of then', async () => {
    const size = 600;
    const source = tilesFor(size).at(size);
    for (const old of [1, 2, 3, 4, 255, 256, 257, 300, 511, 512, 513, 599, 600]) {
      const proof = await consistencyProof(old, size, source);
      expect(await rootsOfConsistency(old, rootAt(old), size, proof), `from ${old}`).toEqual({ old: rootAt(old), new: rootAt(size) });
      expect(await rangeRoot(0, old, source)).toEqual(rootAt(old));
    }
  });

  it('use the full tile where the log has dropped the partial one', async () => {
    const asked: string[] = [];
    const files = tilesOf(entries);
    files.set('1/000.p/1', tilesOf(entries.slice(0, 300)).get('1/000.p/1') ?? Buffer.of());
    const tiles = new Tiles(async (path) => {
      asked.push(path);
      const file = files.get(path);
      return file ? new Uint8Array(file) : null;
    });
    expect(await rangeRoot(0, 300, tiles.at(300))).toEqual(rootAt(300));
    expect(asked).toContain('0/001.p/44');
  });

  it('ask for a tile once', async () => {
    const asked: string[] = [];
    const files = tilesOf(entries.slice(0, 300));
    const tiles = new Tiles(async (path) => {
      asked.push(path);
      return new Uint8Array(files.get(path) ?? []);
    });
    await Promise.all([0, 7, 299].map((index) => inclusionProof(index, 300, tiles.at(300))));
    expect(asked.sort()).toEqual(['0/000', '0/001.p/44', '1/000.p/1']);
  });

  it('ask again for a tile that could not be read', async () => {
    let reachable = false;
    const files = tilesOf(entries.slice(0, 3));
    const source = new Tiles(async (path) => {
      if (!reachable) throw new Error('offline');
      return new Uint8Array(files.get(path) ?? []);
    }).at(3);
    await expect(source(0, 1)).rejects.toThrow('offline');
    reachable = true;
    expect(await source(0, 1)).toEqual(await leafHash(utf8('entry 1')));
  });

  it('name the tile that is missing or has a wrong length', async () => {
    await expect(new Tiles(async () => null).at(3)(0, 1)).rejects.toMatchObject({
      code: 'tile-missing',
      message: expect.stringContaining('0/000.p/3'),
    });
    await expect(new Tiles(async () => new Uint8Array(95)).at(3)(0, 1)).rejects.toMatchObject({ code: 'tile-malformed' });
  });

  it('refuse an index beyond the size', async () => {
    expect(() => inclusionProof(3, 3, tilesFor(3).at(3))).toThrow('beyond');
  });
});

type Inclusion = { leafIdx: number; treeSize: number; root: string; leafHash: string; proof: string[] | null; wantErr: boolean };
type Consistency = { size1: number; size2: number; root1: string; root2: string; proof: string[] | null; wantErr: boolean };

const bytes = (text: string): Bytes => ofBase64(text) ?? new Uint8Array();

describe.skipIf(!dataFolder('merkle/testdata'))('the vectors of transparency-dev/merkle', () => {
  it('for inclusion are judged as they say', async () => {
    const vectors = jsonFiles<Inclusion>(dataFolder('merkle/testdata/inclusion') ?? '');
    expect(vectors.length).toBe(98);
    for (const { path, value } of vectors) {
      const proof = (value.proof ?? []).map(bytes);
      const good = await isIncluded(bytes(value.leafHash), value.leafIdx, value.treeSize, proof, bytes(value.root));
      expect(good, path).toBe(!value.wantErr);
    }
  });

  it('for consistency are judged as they say', async () => {
    const vectors = jsonFiles<Consistency>(dataFolder('merkle/testdata/consistency') ?? '');
    expect(vectors.length).toBe(98);
    for (const { path, value } of vectors) {
      const roots = await rootsOfConsistency(value.size1, bytes(value.root1), value.size2, (value.proof ?? []).map(bytes));
      const good = roots !== null && base64(roots.old) === value.root1 && base64(roots.new) === value.root2;
      expect(good, path).toBe(!value.wantErr);
    }
  });
});

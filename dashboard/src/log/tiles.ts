import type { Bytes } from './bytes';
import { LogFault } from './fault';
import { type Hash, HASH_BYTES, nodeHash } from './merkle';
import type { HashSource } from './proofs';

/** Hashes in a full tile. */
export const TILE_WIDTH = 256;

const TILE_HEIGHT = 8;
const KEPT_TILES = 1_024;

/** The bytes at a path below `tile/`, or null when the log has no such file. */
export type ReadTile = (path: string) => Promise<Bytes | null>;

/** Where a tile of hashes is, below `tile/` (tlog-tiles v0.1.0): `1/x001/234`, or `0/273.p/112` while it grows. */
export function tilePath(level: number, index: number, width: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  const last = groups.pop();
  const path = [String(level), ...groups.map((group) => `x${group}`), last].join('/');
  return width === TILE_WIDTH ? path : `${path}.p/${width}`;
}

/** The tiles of a log, each read once; the most recently used are kept. A tile that could not be read is asked for again. */
export class Tiles {
  private readonly kept = new Map<string, Promise<Tile>>();
  private readonly read: ReadTile;

  constructor(read: ReadTile) {
    this.read = read;
  }

  /** The hashes of the log as it was at a size. Rejects with a LogFault when a tile is missing or malformed. */
  at(size: number): HashSource {
    return async (height, index) => {
      const level = Math.floor(height / TILE_HEIGHT);
      const inner = height % TILE_HEIGHT;
      const first = index * 2 ** inner;
      const number = Math.floor(first / TILE_WIDTH);
      const there = Math.min(Math.floor(size / TILE_WIDTH ** level) - number * TILE_WIDTH, TILE_WIDTH);
      const offset = first % TILE_WIDTH;
      if (offset + 2 ** inner > there) throw new RangeError(`A log of size ${size} has no subtree ${height}/${index}`);
      return (await this.tile(level, number, there)).hash(inner, offset);
    };
  }

  private tile(level: number, index: number, width: number): Promise<Tile> {
    const path = tilePath(level, index, width);
    const tile = this.kept.get(path) ?? this.load(level, index, width);
    this.kept.delete(path);
    this.kept.set(path, tile);
    tile.catch(() => this.kept.delete(path));
    if (this.kept.size > KEPT_TILES) this.kept.delete(this.kept.keys().next().value ?? '');
    return tile;
  }

  private async load(level: number, index: number, width: number): Promise<Tile> {
    const path = tilePath(level, index, width);
    const exact = await this.read(path);
    if (exact) return new Tile(checked(exact, width, path));
    // A log may drop a partial tile once the full one exists.
    const full = tilePath(level, index, TILE_WIDTH);
    const whole = width < TILE_WIDTH ? await this.read(full) : null;
    if (!whole) throw new LogFault('tile-missing', `The log does not show the part of itself that proves this (tile ${path}).`);
    return new Tile(checked(whole, TILE_WIDTH, full).slice(0, width * HASH_BYTES));
  }
}

function checked(content: Bytes, width: number, path: string): Bytes {
  if (content.length === width * HASH_BYTES) return content;
  throw new LogFault('tile-malformed', `A part of the log has the wrong length (tile ${path}).`);
}

class Tile {
  private readonly hashes: Bytes;
  private readonly inner = new Map<string, Promise<Hash>>();

  constructor(hashes: Bytes) {
    this.hashes = hashes;
  }

  /** The root of 2^height neighbouring hashes. */
  hash(height: number, offset: number): Promise<Hash> {
    if (height === 0) return Promise.resolve(this.hashes.slice(offset * HASH_BYTES, (offset + 1) * HASH_BYTES));
    const key = `${height}/${offset}`;
    const found = this.inner.get(key) ?? this.join(height - 1, offset);
    this.inner.set(key, found);
    return found;
  }

  private async join(height: number, offset: number): Promise<Hash> {
    return nodeHash(await this.hash(height, offset), await this.hash(height, offset + 2 ** height));
  }
}

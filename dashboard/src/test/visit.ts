import type { AuditEntry } from '../api/types';
import { checkEntry } from '../log/entry';
import { type Kept, LogMemory } from '../log/memory';
import { type LogView, readLog } from '../log/readLog';
import { Tiles } from '../log/tiles';
import { anEntry, NaiveLog } from './naiveLog';

/** When every visit is, unless it says otherwise. */
export const NOW = new Date('2026-11-23T12:00:00Z');
/** The entries of the log that is visited, and their leaves. */
export const rows = Array.from({ length: 270 }, (_, i) => anEntry(i));
export const leaves = rows.map((each) => each.leaf);
export const row = (index: number) => rows[index] as AuditEntry;

/** A browser that reads a log, and whoever serves it. */
export class Visit {
  readonly log: NaiveLog;
  readonly memory: LogMemory;
  tiles: Map<string, Uint8Array>;
  note: string | null;
  policy: string;
  now = NOW;

  constructor(log = new NaiveLog(leaves), memory = new LogMemory(new FakeStorage())) {
    this.log = log;
    this.memory = memory;
    this.tiles = log.tiles();
    this.note = log.checkpoint();
    this.policy = log.policy();
  }

  read(): Promise<LogView> {
    const tiles = new Tiles(async (path) => {
      const tile = this.tiles.get(path);
      return tile ? new Uint8Array(tile) : null;
    });
    const reader = { policy: async () => this.policy, checkpoint: async () => this.note };
    return readLog(reader, tiles, this.memory, this.now);
  }

  async check(shown: AuditEntry) {
    return checkEntry(shown, (await this.read()).verdict);
  }
}

/** A browser's storage that nobody else writes to. */
export class FakeStorage extends Map<string, string> implements Kept {
  getItem = (key: string) => this.get(key) ?? null;
  setItem = (key: string, value: string) => void this.set(key, value);
  removeItem = (key: string) => void this.delete(key);
}

/** The visit of a browser that has seen the log at 200 entries. */
export async function afterSeeing200(): Promise<Visit> {
  const visit = new Visit();
  visit.note = visit.log.checkpoint(visit.log.text(200));
  visit.tiles = visit.log.tiles(200);
  await visit.read();
  visit.tiles = visit.log.tiles();
  visit.note = visit.log.checkpoint();
  return visit;
}

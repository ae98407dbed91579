import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../api/types';
import { anEntry, erased, NaiveLog, NoteKey, treeHash } from '../test/naiveLog';
import { checkEntry } from './entry';
import { type Kept, LogMemory } from './memory';
import { readLog, type LogView } from './readLog';
import { Tiles } from './tiles';

const NOW = new Date('2026-11-23T12:00:00Z');
const rows = Array.from({ length: 270 }, (_, i) => anEntry(i));
const leaves = rows.map((row) => row.leaf);

/** A browser that reads a log, and whoever serves it. */
class Visit {
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

  async check(row: AuditEntry) {
    return checkEntry(row, (await this.read()).verdict);
  }
}

class FakeStorage extends Map<string, string> implements Kept {
  getItem = (key: string) => this.get(key) ?? null;
  setItem = (key: string, value: string) => void this.set(key, value);
  removeItem = (key: string) => void this.delete(key);
}

/** The visit of a browser that has seen the log at 200 entries. */
async function afterSeeing200(): Promise<Visit> {
  const visit = new Visit();
  visit.note = visit.log.checkpoint(visit.log.text(200));
  visit.tiles = visit.log.tiles(200);
  expect((await visit.read()).verdict.kind).toBe('verified');
  visit.tiles = visit.log.tiles();
  visit.note = visit.log.checkpoint();
  return visit;
}

const row = (index: number) => rows[index] as AuditEntry;

describe('an entry', () => {
  it('of a sound log is verified, wherever it stands', async () => {
    const view = await new Visit().read();
    for (const index of [0, 1, 128, 255, 256, 269]) {
      expect(await checkEntry(row(index), view.verdict)).toEqual({ kind: 'verified' });
    }
  });

  it('that a service wrote with fewer decimals and without what does not apply is verified', async () => {
    const bare = anEntry(0, { dutyPurpose: null, siteId: '', requestId: null, detail: {}, roles: [] });
    const shown = { ...bare, at: bare.at.replace('.000Z', 'Z'), recordedAt: bare.recordedAt.replace('.000Z', '.000000Z') };
    expect(await new Visit(new NaiveLog([bare.leaf])).check(shown)).toEqual({ kind: 'verified' });
  });

  it('whose person was erased is verified still, and says so', async () => {
    expect(await new Visit().check(erased(row(5)))).toEqual({ kind: 'erased-but-verified' });
  });

  it('beyond the checkpoint is not yet published', async () => {
    expect(await new Visit(new NaiveLog(leaves.slice(0, 100))).check(row(100))).toEqual({ kind: 'not-yet-published' });
  });

  it('of a log that has published nothing is not yet published', async () => {
    const visit = new Visit();
    visit.note = null;
    expect(await visit.check(row(0))).toEqual({ kind: 'not-yet-published' });
  });

  it.each<[string, Partial<AuditEntry>, string]>([
    ['action', { action: 'alert.close' }, '"alert.close" is shown as the action, and the log holds "alert.acknowledge".'],
    ['id', { id: '00000000-0000-4000-8000-000000000099' }, 'is shown as the id'],
    ['time', { at: '2026-11-23T11:00:00Z' }, 'is shown as the time'],
    ['recording', { recordedAt: '2026-11-23T11:50:03.000001Z' }, 'is shown as the time of recording'],
    ['service', { service: 'camera' }, 'is shown as the service'],
    ['roles', { roles: ['operator', 'supervisor'] }, 'is shown as the roles'],
    ['purpose', { dutyPurpose: null }, '"" is shown as the purpose'],
    ['case', { dutyCase: 'EV-2' }, 'is shown as the case'],
    ['object', { objectId: 'alert-9' }, 'is shown as the object'],
    ['kind of object', { objectType: 'camera' }, 'is shown as the kind of object'],
    ['site', { siteId: 'harbour' }, 'is shown as the site'],
    ['outcome', { outcome: 'REFUSED' }, 'is shown as the outcome'],
    ['request', { requestId: 'other' }, 'is shown as the request'],
  ])('whose %s was edited in the row fails and says what differs', async (_, change, reason) => {
    expect(await new Visit().check({ ...row(3), ...change })).toMatchObject({
      kind: 'failed',
      code: 'field-differs',
      reason: expect.stringContaining(reason),
    });
  });

  it.each<[string, Partial<AuditEntry>, string]>([
    ['actor', { actor: 'otto' }, 'digest-differs'],
    ['detail', { detail: { path: '/api/alerts' } }, 'digest-differs'],
    ['salt', { salt: Buffer.alloc(16).toString('base64') }, 'digest-differs'],
    ['salt that is gone', { salt: null }, 'no-salt'],
    ['salt of another length', { salt: Buffer.alloc(8).toString('base64') }, 'no-salt'],
    ['erasure that still shows the person', { erased: true }, 'erased-but-shown'],
    ['person taken away without an erasure', { actor: null }, 'digest-differs'],
  ])('with another %s fails', async (_, change, code) => {
    expect(await new Visit().check({ ...row(3), ...change })).toMatchObject({ kind: 'failed', code });
  });

  it('whose leaf was edited to fit an edited row fails', async () => {
    const forged = anEntry(3, { action: 'alert.close' });
    expect(await new Visit().check(forged)).toMatchObject({
      kind: 'failed',
      code: 'leaf-differs',
      reason: expect.stringContaining('another entry at index 3'),
    });
  });

  it('that was swapped with another fails at both places', async () => {
    const visit = new Visit();
    for (const [at, from] of [[3, 4], [4, 3]] as const) {
      expect(await visit.check({ ...row(from), index: at })).toMatchObject({ kind: 'failed', code: 'leaf-differs' });
    }
  });

  it.each([
    ['spaces', (leaf: string) => leaf.replace(',', ', ')],
    ['a member twice', (leaf: string) => leaf.replace('{', '{"action":"camera.approve",')],
    ['a member more', (leaf: string) => leaf.replace('"v":1', '"v":1,"w":1')],
    ['a member less', (leaf: string) => leaf.replace(/"site":"[^"]*",/, '')],
    ['another order', (leaf: string) => leaf.replace(/(.*),"v":1\}/, '$1}').replace('{', '{"v":1,')],
    ['a number for a text', (leaf: string) => leaf.replace(/"site":"[^"]*"/, '"site":1')],
    ['no JSON', () => 'entry'],
    ['JSON that is no object', () => 'null'],
  ])('whose leaf has %s fails', async (_, edit) => {
    const leaf = edit(row(3).leaf);
    const visit = new Visit(new NaiveLog(leaves.with(3, leaf)));
    expect(await visit.check({ ...row(3), leaf })).toMatchObject({ kind: 'failed', code: 'leaf-malformed' });
  });

  it('of a later version is not judged', async () => {
    const leaf = row(3).leaf.replace('"v":1', '"v":2');
    expect(await new Visit(new NaiveLog(leaves.with(3, leaf))).check({ ...row(3), leaf })).toMatchObject({ kind: 'unsupported' });
  });

  it('without its leaf or its place fails', async () => {
    const without = { ...row(3), leaf: undefined as unknown as string };
    expect(await new Visit().check(without)).toMatchObject({ kind: 'failed', code: 'no-leaf' });
    expect(await new Visit().check({ ...row(3), index: -1 })).toMatchObject({ kind: 'failed', code: 'no-leaf' });
  });

  it('fails when the log signed another root than that of its tiles', async () => {
    const visit = new Visit();
    visit.note = visit.log.checkpoint(visit.log.text(270, Buffer.alloc(32, 1)));
    expect(await visit.check(row(3))).toMatchObject({ kind: 'failed', code: 'root-differs' });
  });

  it('fails when its tile was edited with it, for the root is signed', async () => {
    const forged = anEntry(3, { action: 'alert.close' });
    const visit = new Visit();
    visit.tiles = new NaiveLog(leaves.with(3, forged.leaf)).tiles();
    expect(await visit.check(forged)).toMatchObject({ kind: 'failed', code: 'root-differs' });
  });

  it('fails when a tile is missing, and names it', async () => {
    const visit = new Visit();
    visit.tiles.delete('0/000');
    expect(await visit.check(row(3))).toMatchObject({
      kind: 'failed',
      code: 'tile-missing',
      reason: expect.stringContaining('tile 0/000'),
    });
  });

  it('cannot be checked while the log cannot be reached', async () => {
    const visit = new Visit();
    const view = await readLog(
      { policy: async () => visit.policy, checkpoint: () => Promise.reject(new Error('offline')) },
      new Tiles(async () => null),
      visit.memory,
      NOW,
    );
    expect(await checkEntry(row(3), view.verdict)).toMatchObject({ kind: 'failed', code: 'unreachable' });
  });
});

describe('the log', () => {
  it('that grew is verified, and what was seen of it is remembered', async () => {
    const visit = await afterSeeing200();
    const { verdict } = await visit.read();
    expect(verdict).toMatchObject({ kind: 'verified', accepted: { checkpoint: { size: 270 } } });
    expect(visit.memory.seen('plainview.example/log')).toMatchObject({ size: 270, followedSince: NOW.toISOString() });
    expect(visit.memory.alarms()).toEqual([]);
  });

  it('that shows an old checkpoint again raises an alarm with both as evidence', async () => {
    const visit = await afterSeeing200();
    const latest = visit.note;
    await visit.read();
    visit.note = visit.log.checkpoint(visit.log.text(200));
    const { verdict } = await visit.read();
    expect(verdict).toMatchObject({ kind: 'alarm', alarm: { kind: 'shrank', before: latest, after: visit.note } });
    expect(await checkEntry(row(3), verdict)).toMatchObject({ kind: 'failed', code: 'shrank' });
  });

  it('that was cut off raises an alarm', async () => {
    const visit = await afterSeeing200();
    const cut = new Visit(Object.assign(visit.log, { entries: leaves.slice(0, 150) }), visit.memory);
    expect((await cut.read()).verdict).toMatchObject({
      kind: 'alarm',
      alarm: { kind: 'shrank', reason: 'The log showed this browser 200 entries before, and now shows 150.' },
    });
  });

  it.each([200, 270])('that was rewritten raises an alarm at size %i, whatever it signs', async (size) => {
    const visit = await afterSeeing200();
    const rewritten = leaves.with(100, anEntry(100, { action: 'alert.close' }).leaf).slice(0, size);
    const forked = new Visit(Object.assign(visit.log, { entries: rewritten }), visit.memory);
    expect((await forked.read()).verdict).toMatchObject({ kind: 'alarm', alarm: { kind: 'forked' } });
    expect(visit.memory.seen('plainview.example/log')).toMatchObject({ size: 200 });
  });

  it('whose tiles do not lead to its new root raises an alarm', async () => {
    const visit = await afterSeeing200();
    visit.tiles = new NaiveLog(leaves.with(100, 'x')).tiles();
    expect((await visit.read()).verdict).toMatchObject({ kind: 'alarm', alarm: { kind: 'unproven' } });
  });

  it('does not undo an alarm by a good answer later; a person sets it aside', async () => {
    const visit = await afterSeeing200();
    const good = visit.note;
    visit.note = visit.log.checkpoint(visit.log.text(100));
    await visit.read();
    await visit.read();
    visit.note = good;
    expect((await visit.read()).verdict.kind).toBe('verified');
    expect(visit.memory.alarms()).toHaveLength(1);
    visit.memory.setAlarmsAside();
    expect(visit.memory.alarms()).toEqual([]);
  });

  it('whose proof of growth lacks a tile is not believed, and no alarm is raised', async () => {
    const visit = await afterSeeing200();
    visit.tiles.delete('0/001.p/14');
    expect((await visit.read()).verdict).toMatchObject({ kind: 'failed', code: 'tile-missing' });
    expect(visit.memory.alarms()).toEqual([]);
  });

  it('that shows no checkpoint any more is not believed', async () => {
    const visit = await afterSeeing200();
    visit.note = null;
    expect((await visit.read()).verdict).toMatchObject({ kind: 'failed', code: 'checkpoint-missing' });
  });

  it('signed by another key is not believed', async () => {
    const visit = await afterSeeing200();
    const other = new NaiveLog(leaves);
    visit.note = other.checkpoint();
    expect((await visit.read()).verdict).toMatchObject({ kind: 'failed', code: 'unknown-key' });
    expect(await visit.check(row(3))).toMatchObject({ kind: 'failed', code: 'unknown-key' });
  });

  it('is remembered at its largest, whichever tab saw that', async () => {
    const visit = await afterSeeing200();
    await visit.read();
    const seen = visit.memory.seen('plainview.example/log');
    visit.memory.see('plainview.example/log', { ...(seen as NonNullable<typeof seen>), size: 10 });
    expect(visit.memory.seen('plainview.example/log')).toEqual(seen);
  });

  it('that was empty may grow into anything', async () => {
    const visit = new Visit();
    visit.note = visit.log.checkpoint(visit.log.text(0, treeHash([])));
    expect((await visit.read()).verdict.kind).toBe('verified');
    visit.note = visit.log.checkpoint();
    expect((await visit.read()).verdict.kind).toBe('verified');
  });
});

describe('the trust in a log', () => {
  it('begins with the first policy by which a checkpoint was accepted', async () => {
    const visit = new Visit();
    const { trust } = await visit.read();
    expect(trust).toMatchObject({ since: NOW.toISOString(), offered: null });
    expect(visit.memory.policy()).toEqual({ text: visit.policy, since: NOW.toISOString() });
  });

  it('and the following of the log keep their first day', async () => {
    const visit = await afterSeeing200();
    visit.now = new Date('2026-12-24T12:00:00Z');
    const { verdict } = await visit.read();
    expect(visit.memory.policy()).toMatchObject({ since: NOW.toISOString() });
    expect(verdict).toMatchObject({ seen: { at: visit.now.toISOString(), followedSince: NOW.toISOString() } });
  });

  it('does not begin with a policy that the checkpoint does not fulfil', async () => {
    const visit = new Visit();
    visit.policy = new NaiveLog([]).policy();
    expect((await visit.read()).trust).toMatchObject({ since: null });
    expect(visit.memory.policy()).toBeNull();
  });

  it('stays with the pinned policy when another is offered, which is told', async () => {
    const visit = await afterSeeing200();
    const intruder = new NaiveLog(leaves);
    visit.policy = intruder.policy();
    expect((await visit.read()).trust).toMatchObject({ offered: intruder.policy() });
    expect((await visit.read()).verdict.kind).toBe('verified');
    visit.note = intruder.checkpoint();
    expect((await visit.read()).verdict).toMatchObject({ kind: 'failed', code: 'unknown-key' });
  });

  it('does not change for comments, or while the policy cannot be fetched', async () => {
    const visit = await afterSeeing200();
    visit.policy = `# another comment\n${visit.policy}`;
    expect((await visit.read()).trust).toMatchObject({ offered: null });
    visit.policy = 'nonsense';
    expect((await visit.read()).trust).toMatchObject({ offered: 'nonsense' });
  });

  it('in a new key does not let the log forget what it showed before', async () => {
    const visit = await afterSeeing200();
    const renewed = new NaiveLog(leaves.with(7, 'x'));
    const next = new Visit(renewed, visit.memory);
    visit.memory.pin({ text: renewed.policy(), since: NOW.toISOString() });
    expect((await next.read()).verdict).toMatchObject({ kind: 'alarm', alarm: { kind: 'forked' } });
  });

  it('survives a memory that somebody damaged, as if there were none', async () => {
    const storage = new FakeStorage([
      ['plainview.log.policy', '{"text":7}'],
      ['plainview.log.seen.plainview.example/log', 'null'],
      ['plainview.log.alarms', '{'],
    ]);
    expect((await new Visit(undefined, new LogMemory(storage)).read()).verdict.kind).toBe('verified');
  });
});

describe('the key of a stranger', () => {
  it('under a checkpoint that the log has signed too changes nothing', async () => {
    const visit = new Visit();
    visit.note += new NoteKey('stranger.example', 4).cosign(visit.log.text(), 1);
    expect(await visit.check(row(3))).toEqual({ kind: 'verified' });
  });
});

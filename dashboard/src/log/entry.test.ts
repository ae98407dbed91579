import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../api/types';
import { anEntry, erased, NaiveLog, NoteKey } from '../test/naiveLog';
import { leaves, NOW, row, Visit } from '../test/visit';
import { checkEntry } from './entry';
import { readLog } from './readLog';
import { Tiles } from './tiles';

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

  it('is verified whatever strangers have signed below the checkpoint', async () => {
    const visit = new Visit();
    visit.note += new NoteKey('stranger.example', 4).cosign(visit.log.text(), 1);
    expect(await visit.check(row(3))).toEqual({ kind: 'verified' });
  });
});

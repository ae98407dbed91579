import { describe, expect, it } from 'vitest';
import { anEntry, NaiveLog, treeHash } from '../test/naiveLog';
import { afterSeeing200, FakeStorage, leaves, NOW, row, Visit } from '../test/visit';
import { checkEntry } from './entry';
import { LogMemory } from './memory';

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

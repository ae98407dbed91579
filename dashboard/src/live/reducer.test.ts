import { describe, expect, it } from 'vitest';
import { aCamera, aLevel, aReading, secondsBefore } from '../test/things';
import { NOTHING_YET, keyOf, liveReducer } from './reducer';

const KEY = keyOf(aReading());

describe('the live state', () => {
  it('keeps the newest reading of a zone, whatever order they arrive in', () => {
    const state = [aReading({ observedAt: secondsBefore(1), count: 50 }), aReading({ observedAt: secondsBefore(5), count: 20 })]
      .map((zone) => ({ type: 'zones' as const, zones: [zone], atMs: 1 }))
      .reduce(liveReducer, NOTHING_YET);
    expect(state.zones[KEY]?.count).toBe(50);
  });

  it('keeps the readings of two cameras of one zone apart', () => {
    const state = liveReducer(NOTHING_YET, {
      type: 'zones',
      zones: [aReading(), aReading({ cameraId: 'cam-2' })],
      atMs: 1,
    });
    expect(Object.keys(state.zones)).toHaveLength(2);
  });

  it('takes the numbers of a camera away as soon as it goes blind', () => {
    const before = liveReducer(NOTHING_YET, { type: 'zones', zones: [aReading({ observedAt: secondsBefore(3) })], atMs: 1 });
    const after = liveReducer(before, { type: 'cameras', cameras: [aCamera({ quality: 'DARK' })], atMs: 2 });
    expect(after.zones[KEY]?.quality).toBe('DARK');
  });

  it('does not let old news of blindness spoil a newer reading', () => {
    const before = liveReducer(NOTHING_YET, { type: 'zones', zones: [aReading()], atMs: 1 });
    const after = liveReducer(before, {
      type: 'cameras',
      cameras: [aCamera({ quality: 'DARK', observedAt: secondsBefore(30) })],
      atMs: 2,
    });
    expect(after.zones[KEY]?.quality).toBe('OK');
  });

  it('keeps the newest level of a zone, whatever order they arrive in', () => {
    const state = [aLevel({ at: secondsBefore(1), level: 'WATCH' }), aLevel({ at: secondsBefore(9), level: 'CRITICAL' })]
      .map((level) => ({ type: 'levels' as const, levels: [level], atMs: 1 }))
      .reduce(liveReducer, NOTHING_YET);
    expect(state.levels[KEY]?.level).toBe('WATCH');
  });

  it('remembers when it last heard anything after the connection is lost', () => {
    const open = liveReducer(NOTHING_YET, { type: 'opened', atMs: 7 });
    expect(liveReducer(open, { type: 'lost' })).toMatchObject({ connection: 'lost', heardAtMs: 7 });
  });

  it('is open again with the first sign of life', () => {
    const lost = liveReducer(NOTHING_YET, { type: 'lost' });
    expect(liveReducer(lost, { type: 'heard', atMs: 9 })).toMatchObject({ connection: 'open', heardAtMs: 9 });
  });
});

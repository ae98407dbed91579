import { afterEach, describe, expect, it, vi } from 'vitest';
import { noteServerDate, serverNow } from './serverClock';

afterEach(() => {
  vi.useRealTimers();
  noteServerDate(new Date().toUTCString());
});

describe('the server clock', () => {
  it('corrects a browser whose clock is wrong', () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T12:00:00Z') });
    noteServerDate('Mon, 23 Nov 2026 11:58:00 GMT');
    expect(serverNow()).toBe(Date.parse('2026-11-23T11:58:00Z'));
  });

  it('does not let the whole seconds of the header disturb a clock that is right', () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T12:00:00.900Z') });
    noteServerDate('Mon, 23 Nov 2026 12:00:00 GMT');
    expect(serverNow()).toBe(Date.parse('2026-11-23T12:00:00.900Z'));
  });
});

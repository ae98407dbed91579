import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aReading } from '../test/things';
import { followLive } from './stream';

class FakeEventSource extends EventTarget {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;

  close() {
    this.closed = true;
  }

  send(type: string, data?: unknown) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data ?? {}) }));
  }
}

let sources: FakeEventSource[];
let heard: string[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  sources = [];
  heard = [];
  stop = followLive(
    {
      opened: (again) => heard.push(again ? 'opened again' : 'opened'),
      lost: () => heard.push('lost'),
      heard: () => undefined,
      sites: (changes) => heard.push(`sites ${changes.sites.length}`),
      zones: (zones) => heard.push(`zones ${zones.length}`),
      cameras: () => heard.push('cameras'),
      levels: () => heard.push('levels'),
      alert: (alert) => heard.push(`alert ${alert.id}`),
    },
    () => {
      const source = new FakeEventSource();
      sources.push(source);
      return source as unknown as EventSource;
    },
  );
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

const latest = () => sources.at(-1) as FakeEventSource;

describe('the live stream', () => {
  it('hands on what arrives', () => {
    latest().onopen?.();
    latest().send('zones', [aReading()]);
    latest().send('sites', { at: '2026-11-23T12:00:00Z', sites: [] });
    latest().send('alert', { id: 'a1' });
    expect(heard).toEqual(['opened', 'zones 1', 'sites 0', 'alert a1']);
  });

  it('connects again after an error and says that it was away', () => {
    latest().onopen?.();
    latest().onerror?.();
    expect(sources[0]?.closed).toBe(true);
    vi.advanceTimersByTime(1_000);
    latest().onopen?.();
    expect(heard).toEqual(['opened', 'lost', 'opened again']);
    expect(sources).toHaveLength(2);
  });

  it('waits longer after each failure', () => {
    latest().onerror?.();
    vi.advanceTimersByTime(1_000);
    latest().onerror?.();
    vi.advanceTimersByTime(1_999);
    expect(sources).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(sources).toHaveLength(3);
  });

  it('takes a line without pings for dead', () => {
    latest().onopen?.();
    vi.advanceTimersByTime(30_000);
    latest().send('ping');
    vi.advanceTimersByTime(34_999);
    expect(heard).toEqual(['opened']);
    vi.advanceTimersByTime(1);
    expect(heard).toEqual(['opened', 'lost']);
  });

  it('stays closed once it is stopped', () => {
    latest().onopen?.();
    stop();
    vi.advanceTimersByTime(120_000);
    expect(sources).toHaveLength(1);
    expect(latest().closed).toBe(true);
  });
});

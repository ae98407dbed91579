import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serve, show } from '../test/server';
import { aReading } from '../test/things';
import { LiveProvider, useBoard, useLive } from './LiveProvider';

class FakeEventSource extends EventTarget {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;

  constructor(readonly url: string) {
    super();
    opened.push(this);
  }

  close() {
    this.closed = true;
  }

  send(type: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}

let opened: FakeEventSource[];

beforeEach(() => {
  opened = [];
  vi.stubGlobal('EventSource', FakeEventSource);
});
afterEach(() => vi.unstubAllGlobals());

function Known() {
  const board = useBoard();
  const live = useLive();
  return (
    <>
      <p>
        {board.sites.size} sites, {Object.keys(live.zones).length} zones
      </p>
      <Link to="/sites/market-square">Market</Link>
      <Link to="/control">All</Link>
    </>
  );
}

const page = (at: string) =>
  show(
    <LiveProvider>
      <Known />
    </LiveProvider>,
    at,
  );
const open = (source: FakeEventSource | undefined) => act(() => source?.onopen?.());
const urls = () => opened.map((source) => source.url);

describe('the live page', () => {
  it('follows all sites, and asks for nothing of any one', async () => {
    const calls = serve({});
    page('/control');
    open(opened[0]);
    act(() => opened[0]?.send('sites', { at: '', sites: [{ siteId: 'market-square', level: 'NORMAL', normal: 1 }] }));
    await screen.findByText('1 sites, 0 zones');
    expect(urls()).toEqual(['/api/events']);
    expect(calls).toHaveLength(0);
  });

  it('of one site follows that one, from what is known of it on', async () => {
    serve({ 'GET /api/live': { body: { zones: [aReading()], cameras: [], levels: [] } } });
    page('/sites/market-square');
    await screen.findByText('0 sites, 1 zones');
    expect(urls()).toEqual(['/api/events?siteId=market-square']);
  });

  it('turns to another stream with the page, and forgets the site that it has left', async () => {
    serve({ 'GET /api/live': { body: { zones: [aReading()], cameras: [], levels: [] } } });
    page('/sites/market-square');
    await screen.findByText('0 sites, 1 zones');
    await userEvent.click(screen.getByRole('link', { name: 'All' }));
    await screen.findByText('0 sites, 0 zones');
    expect(urls()).toEqual(['/api/events?siteId=market-square', '/api/events']);
    expect(opened.map((source) => source.closed)).toEqual([true, false]);
  });

  it('holds no site for confirmed that a new stream has not told of', async () => {
    serve({});
    page('/control');
    open(opened[0]);
    act(() => opened[0]?.send('sites', { at: '', sites: [{ siteId: 'market-square', level: 'NORMAL', normal: 1 }] }));
    await screen.findByText('1 sites, 0 zones');
    await userEvent.click(screen.getByRole('link', { name: 'Market' }));
    open(opened[1]);
    await waitFor(() => expect(screen.getByText('0 sites, 0 zones')).toBeVisible());
  });
});

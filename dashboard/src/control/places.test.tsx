import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Site } from '../api/types';
import { BoardContext } from '../live/LiveProvider';
import { type LiveSite, SiteBoard } from '../live/siteBoard';
import { serve, show } from '../test/server';
import { Places } from './Places';
import { standingOfSite } from './places';

const site = (id: string, name: string): Site => ({ id, name, origin: { lon: 16.37, lat: 48.2 } });
const SITES = [site('market', 'Market Square'), site('bridge', 'Bridge'), site('arena', 'Arena')];
const atNormal = (siteId: string, changes: Partial<LiveSite> = {}): LiveSite => ({ siteId, level: 'NORMAL', normal: 4, ...changes });

/** The page over a board on which the changes have come. */
function over(sites: Site[], ...changes: LiveSite[]) {
  serve({});
  const board = new SiteBoard((paint) => paint());
  board.apply({ at: '2026-11-23T12:00:00Z', sites: changes }, Date.now());
  show(
    <BoardContext value={board}>
      <Places sites={sites} />
    </BoardContext>,
  );
  return board;
}

const rows = () =>
  within(screen.getByRole('region', { name: 'Places, worst first' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

afterEach(() => vi.useRealTimers());

describe('a place', () => {
  it('stands as its worst zone', () => {
    expect(standingOfSite({ siteId: 'a', level: 'ACT', act: 1, blind: 2 }, true)).toBe('ACT');
  });

  it('is never Normal while a zone is blind, or while nothing is known of it', () => {
    expect(standingOfSite(atNormal('a'), true)).toBe('NORMAL');
    expect(standingOfSite(atNormal('a'), false)).toBe('NO_DATA');
    expect(standingOfSite(atNormal('a', { blind: 1 }), true)).toBe('NO_DATA');
    expect(standingOfSite({ siteId: 'a', level: 'NORMAL' }, true)).toBe('NO_DATA');
    expect(standingOfSite(undefined, true)).toBe('NO_DATA');
  });

  it('that called for action keeps its level while nothing is seen', () => {
    expect(standingOfSite({ siteId: 'a', level: 'CRITICAL', critical: 1 }, false)).toBe('CRITICAL');
  });

  it('that has fallen silent keeps no numbers', () => {
    over(SITES.slice(0, 1), atNormal('market', { level: 'WATCH', people: 99, silentSince: '2026-11-23T11:59:00Z' }));
    expect(rows()).toEqual([expect.stringMatching(/^No dataMarket SquareNothing has come since .* not mean that the place is empty/)]);
  });
});

describe('the places', () => {
  it('come worst first, then by name, with their numbers', () => {
    over(
      SITES,
      atNormal('market', { level: 'CRITICAL', critical: 1, worstZoneId: 'west', densityPerM2: 5.1, people: 812, peopleLow: 790, peopleHigh: 840 }),
      atNormal('arena'),
      atNormal('bridge'),
    );
    expect(rows()).toEqual([
      expect.stringMatching(/^CriticalMarket Squarewest5.10 \/m²812 \(790–840\)1 Critical, 4 Normal/),
      expect.stringContaining('NormalArena'),
      expect.stringContaining('NormalBridge'),
    ]);
  });

  it('follow what changes', () => {
    const board = over(SITES, ...SITES.map(({ id }) => atNormal(id)));
    act(() => board.apply({ at: '', sites: [atNormal('bridge', { level: 'WATCH', watch: 1 })] }, Date.now()));
    expect(rows()[0]).toMatch(/^WatchBridge/);
    expect(screen.getByRole('button', { name: 'Watch 1' })).toBeVisible();
  });

  it('say that nothing is known once the stream has been quiet for too long', () => {
    vi.useFakeTimers();
    over(SITES, ...SITES.map(({ id }) => atNormal(id)));
    expect(rows()[0]).toMatch(/^Normal/);
    act(() => void vi.advanceTimersByTime(17_000));
    expect(rows()[0]).toMatch(/^No data.*does not mean that the place is empty/);
  });

  it('can be narrowed to one level and to a name', async () => {
    over(SITES, atNormal('market', { level: 'ACT', act: 1 }), atNormal('arena'), atNormal('bridge'));
    const person = userEvent.setup();
    await person.click(screen.getByRole('button', { name: 'Normal 2' }));
    expect(rows()).toHaveLength(2);
    await person.type(screen.getByRole('searchbox', { name: 'Name of the place' }), 'aren');
    expect(rows()).toEqual([expect.stringContaining('Arena')]);
  });

  it('of a whole city are a table of 25 rows a page', async () => {
    const city = Array.from({ length: 6_000 }, (_, i) => site(`site-${i}`, `Place ${String(i).padStart(4, '0')}`));
    over(city, ...city.map(({ id }) => atNormal(id)));
    expect(rows()).toHaveLength(25);
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(rows()[0]).toMatch(/^NormalPlace 0025/);
  });
});

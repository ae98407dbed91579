import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Site, Zone } from '../api/types';
import { NOTHING_YET, liveReducer } from '../live/reducer';
import { show } from '../test/server';
import { NOON, aCamera, aReading, secondsBefore } from '../test/things';
import { centroid, frameOf, toDrawing } from './plan';
import { isWorking, zonesNow } from './standings';
import { ZoneCard } from './ZoneCard';

const zone = (id: string): Zone => ({ id, siteId: 'market-square', name: id, place: 'OPEN', lines: [], polygonM: null, areaM2: null, capacity: null });
const site: Site = { id: 'market-square', name: 'Market Square', origin: { lon: 0, lat: 0 }, zones: [zone('west'), zone('east')] };
const withReadings = (...zones: Parameters<typeof aReading>[0][]) =>
  liveReducer(NOTHING_YET, { type: 'zones', zones: zones.map((each) => aReading(each)), atMs: 1 });

describe('a site', () => {
  it('has no data for a zone that nobody reads', () => {
    const zones = zonesNow(site, withReadings({ zoneId: 'west' }), NOON);
    expect(zones.map((each) => [each.zoneId, each.standing])).toEqual([
      ['west', 'NORMAL'],
      ['east', 'NO_DATA'],
    ]);
  });

  it('does not count a camera that last said it was well a minute ago', () => {
    expect(isWorking(aCamera(), NOON)).toBe(true);
    expect(isWorking(aCamera({ observedAt: secondsBefore(60) }), NOON)).toBe(false);
    expect(isWorking(undefined, NOON)).toBe(false);
  });
});

describe('a zone card', () => {
  const card = (reading: ReturnType<typeof aReading> | undefined, standing: 'NO_DATA' | 'NORMAL' | 'ACT') =>
    show(
      <ZoneCard zone={zone('west')} state={{ zoneId: 'west', reading, standing }} now={NOON} selected={false} onSelect={() => undefined} />,
    );

  it('names the level, the scale and the interval', () => {
    card(aReading({ level: 'ACT' }), 'ACT');
    const text = screen.getByRole('article', { name: 'west' });
    expect(text).toHaveTextContent('Act');
    expect(text).toHaveTextContent('Fruin walkwayLevel E');
    expect(text).toHaveTextContent('1.42 /m² (1.20–1.61)');
    expect(text).toHaveTextContent('1 s ago');
  });

  it('never lets silence look like an empty place', () => {
    card(aReading({ observedAt: secondsBefore(40) }), 'NO_DATA');
    const text = screen.getByRole('article', { name: 'west' });
    expect(text).toHaveTextContent('No data');
    expect(text).toHaveTextContent('This does not mean that the place is empty. Last reading: 40 s ago.');
    expect(text).not.toHaveTextContent('1.42');
  });
});

describe('the plan', () => {
  it('has north up', () => {
    const frame = frameOf([[0, 0], [10, 20]]);
    const [south, north] = [toDrawing(frame, [0, 0]), toDrawing(frame, [0, 20])];
    expect(north[1]).toBeLessThan(south[1]);
  });

  it('labels a polygon at its centre of area', () => {
    expect(centroid([[0, 0], [4, 0], [4, 2], [0, 2]])).toEqual([2, 1]);
    expect(centroid([[1, 1], [3, 1]])).toEqual([2, 1]);
  });
});

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Site, Zone } from '../api/types';
import { forecastText } from '../format/level';
import { standingOf } from '../format/standing';
import { NOTHING_YET, liveReducer } from '../live/reducer';
import { serve, show } from '../test/server';
import { NOON, aGrid, aLevel, aReading, secondsBefore } from '../test/things';
import { cellsOf, headingText } from './cells';
import { densityClass } from './densityScale';
import { PlanPanel } from './PlanPanel';
import { zonesNow } from './standings';
import { ZoneCard } from './ZoneCard';

const west: Zone = {
  id: 'west',
  siteId: 'market-square',
  name: 'West side',
  place: 'OPEN',
  lines: [],
  polygonM: [[0, 0], [6, 0], [6, 6], [0, 6]],
  areaM2: 36,
  capacity: 100,
};
const site: Site = { id: 'market-square', name: 'Market Square', origin: { lon: 0, lat: 0 }, zones: [west] };

afterEach(() => vi.unstubAllGlobals());

describe('the level of a zone', () => {
  it('comes from all indicators where there is one', () => {
    const live = liveReducer(
      liveReducer(NOTHING_YET, { type: 'zones', zones: [aReading({ level: 'NORMAL' })], atMs: 1 }),
      { type: 'levels', levels: [aLevel({ level: 'WATCH' }), aLevel({ level: 'ACT', cameraId: 'cam-2' })], atMs: 1 },
    );
    expect(zonesNow(site, live, NOON)[0]).toMatchObject({ standing: 'ACT', level: { cameraId: 'cam-2' } });
  });

  it('is not shown once it is old', () => {
    expect(standingOf(aReading(), NOON, aLevel({ at: secondsBefore(40) }))).toBe('NORMAL');
  });

  it('does not let silence hide a place that calls for action, nor look like Normal', () => {
    const silent = aReading({ observedAt: secondsBefore(40) });
    expect(standingOf(silent, NOON, aLevel({ level: 'CRITICAL' }))).toBe('CRITICAL');
    expect(standingOf(silent, NOON, aLevel({ level: 'NORMAL' }))).toBe('NO_DATA');
  });
});

describe('the capacity forecast', () => {
  it.each([
    [8.2, 13.4, 'limit in 8 to 14 min'],
    [12, null, 'not before 12 min, if at all'],
    [70, 90, 'not within an hour'],
    [0, 0, 'limit reached'],
    [null, null, null],
  ])('from %s to %s minutes reads "%s"', (minutesLow, minutesHigh, text) => {
    expect(forecastText(aLevel({ minutesLow, minutesHigh }))).toBe(text);
  });
});

describe('a zone card with a level', () => {
  const card = (level: ReturnType<typeof aLevel>, reading = aReading()) =>
    show(
      <ZoneCard
        zone={west}
        state={{ zoneId: 'west', reading, level, standing: standingOf(reading, NOON, level) }}
        now={NOON}
        selected={false}
        onSelect={() => undefined}
      />,
    );

  it('says which indicators call for it, how sure they are, and what to do', () => {
    card(aLevel({ minutesLow: 8, minutesToLimit: 11, minutesHigh: 14 }));
    const text = screen.getByRole('article', { name: 'West side' });
    expect(text).toHaveTextContent('Density (I1): Act');
    expect(text).toHaveTextContent('4.5 people/m² (95 % interval 4.2–4.9), threshold 4.0');
    expect(text).toHaveTextContent('Reduce the inflow now');
    expect(text).toHaveTextContent('limit in 8 to 14 min');
  });

  it('names the scale of the kind of place', () => {
    card(aLevel({ serviceScale: 'Fruin stairs', serviceLevel: 'D' }));
    expect(screen.getByRole('article', { name: 'West side' })).toHaveTextContent('Fruin stairsLevel D');
  });

  it('says why a higher level is held back, and why a number is missing', () => {
    const reason = 'The camera has no acceptance test, so Act and Critical cannot be reached.';
    card(aLevel({ level: 'WATCH', heldBack: reason }), aReading({ notMeasurable: ['TOO_FEW_PICTURES'] }));
    const text = screen.getByRole('article', { name: 'West side' });
    expect(text).toHaveTextContent(`Held back: ${reason}`);
    expect(text).toHaveTextContent('Not measurable in part: too few pictures a second.');
  });

  it('shows both directions over a line with their intervals', () => {
    const line = { lineId: 'gate', widthM: 4, inPerMinute: 40, inLow: 35, inHigh: 46, outPerMinute: 12, outLow: 9, outHigh: 15 };
    card(aLevel(), aReading({ lines: [line] }));
    expect(screen.getByRole('list', { name: 'Flows over lines' })).toHaveTextContent('gate: in 40 (35–46), out 12 (9–15) people/min');
  });

  it('says nothing of a crowd below the floor but that', () => {
    card(aLevel({ level: 'NORMAL', indicators: [], minutesLow: 3 }), aReading({ belowFloor: true, count: null, densityPerM2: null }));
    const text = screen.getByRole('article', { name: 'West side' });
    expect(text).toHaveTextContent('below floor (fewer than 10)');
    expect(text).not.toHaveTextContent('limit');
  });

  it('lets a person take note of a Critical whose indicators have fallen', async () => {
    const calls = serve({ 'POST /api/zones/west/acknowledge': { status: 204 } });
    card(aLevel({ level: 'CRITICAL', indicators: [], awaitsOperator: true }));
    await userEvent.click(screen.getByRole('button', { name: 'The danger is over' }));
    expect(await screen.findByRole('button', { name: 'Noted' })).toBeDisabled();
    expect(calls[0]?.body).toEqual({ siteId: 'market-square' });
  });
});

describe('the density grid', () => {
  const plan = (reading = aReading({ grid: aGrid() })) =>
    render(
      <PlanPanel site={site} zones={[west]} states={[{ zoneId: 'west', reading, standing: 'NORMAL' }]} now={NOON} />,
    );

  it('leaves out ground that is not seen, and says where people go', () => {
    expect(cellsOf(aGrid()).map(headingText)).toEqual(['to the east', 'still', 'to the north']);
  });

  it('names its scale', () => {
    expect(densityClass(0.5).name).toBe('Fruin walkway level C');
    expect(densityClass(7).name).toContain('lose control');
  });

  it('is drawn with an arrow for each moving cell, and can be switched off', async () => {
    const { container } = plan();
    expect(container.querySelectorAll('.plan-cells rect')).toHaveLength(3);
    expect(container.querySelectorAll('.plan-arrow')).toHaveLength(2);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Flow' }));
    expect(container.querySelectorAll('.plan-arrow')).toHaveLength(0);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Density' }));
    expect(container.querySelectorAll('.plan-cells rect')).toHaveLength(0);
  });

  it('has a legend with units and the same numbers in a table, the densest first', () => {
    plan();
    expect(screen.getByRole('figure', { name: 'Legend of the plan' })).toHaveTextContent(
      '0.43–0.72 people/m²: Fruin walkway level C',
    );
    const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
    expect(rows[1]).toHaveTextContent('3.0, 0.0');
    expect(rows[1]).toHaveTextContent('4.25 people/m²');
  });

  it('is not drawn from an old reading or below the floor', () => {
    const old = plan(aReading({ grid: aGrid(), observedAt: secondsBefore(60) }));
    expect(old.container.querySelector('.plan-cells')).toBeNull();
    const few = plan(aReading({ grid: aGrid(), belowFloor: true }));
    expect(few.container.querySelector('.plan-cells')).toBeNull();
  });
});

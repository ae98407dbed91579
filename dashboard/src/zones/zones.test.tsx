import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Site, Zone } from '../api/types';
import { ZoneDialog } from '../registrar/ZoneDialog';
import { serve, show } from '../test/server';
import { arrowOf } from './LineOnPlan';
import { EMPTY_LINE, drawnLines, parseLines, withEnd } from './lineText';

afterEach(() => vi.unstubAllGlobals());

const site: Site = { id: 'square', name: 'Square', origin: { lon: 0, lat: 0 }, outlineM: [[0, 0], [40, 0], [40, 40], [0, 40]] };
const zone: Zone = {
  id: 'west', siteId: 'square', name: 'West', polygonM: [[0, 0], [20, 0], [20, 10], [0, 10]], areaM2: 200, capacity: 400, place: 'OPEN', lines: [],
};

describe('a counting line', () => {
  it('points in to the left of its way, as the workers count', () => {
    const [tail, tip] = arrowOf({ from: [0, 0], to: [10, 0] }, 2);
    expect(tail).toEqual([5, 0]);
    expect(tip[0]).toBeCloseTo(5);
    expect(tip[1]).toBeCloseTo(2);
  });

  it('is drawn by its two ends, one after the other', () => {
    const begun = withEnd([], [1, 2]);
    expect(begun).toEqual([{ ...EMPTY_LINE, id: 'line-1', name: 'Line 1', fromX: '1', fromY: '2' }]);
    expect(drawnLines(begun)).toEqual([]);
    const done = withEnd(begun, [3, 4]);
    expect(parseLines(done)).toEqual({ ok: true, value: [{ id: 'line-1', name: 'Line 1', from: [1, 2], to: [3, 4] }] });
    expect(parseLines(begun)).toMatchObject({ ok: false, message: expect.stringContaining('Line 1') });
  });
});

describe('the zone dialog', () => {
  it('draws corners and a line by keyboard and sends them', async () => {
    const calls = serve({ 'POST /api/sites/square/zones': { body: {} } });
    show(<ZoneDialog site={site} others={[]} onClose={() => undefined} />);
    await userEvent.type(screen.getByLabelText('Id'), 'east');
    await userEvent.type(screen.getByLabelText('Name'), 'East');
    await userEvent.selectOptions(screen.getByLabelText('Place'), 'STAIRS');
    const plan = screen.getByRole('application', { name: /next corner/ });
    plan.focus();
    await userEvent.keyboard('{Enter}{Shift>}{ArrowRight}{/Shift}{Enter}{Shift>}{ArrowUp}{/Shift}{Enter}');
    expect(screen.getByLabelText('Metres east of corner 2')).toHaveValue('25');
    expect(screen.getByText('12.5 m²')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Draw counting lines' }));
    screen.getByRole('application', { name: /end of the line/ }).focus();
    await userEvent.keyboard('{Enter}{ArrowLeft}{Shift>}{ArrowLeft}{/Shift}{Enter}');
    await userEvent.click(screen.getByRole('button', { name: /Turn\s*line 1/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save zone' }));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.body).toEqual({
      id: 'east', name: 'East', place: 'STAIRS', capacity: null,
      polygonM: [[20, 20], [25, 20], [25, 25]],
      lines: [{ id: 'line-1', name: 'Line 1', from: [19.5, 25], to: [25, 25] }],
    });
  });

  it('keeps what a zone has and takes numbers from the table', async () => {
    const calls = serve({ 'PUT /api/sites/square/zones/west': { body: {} } });
    show(<ZoneDialog site={site} others={[]} zone={{ ...zone, lines: [{ id: 'gate', name: 'Gate', from: [0, 5], to: [20, 5] }] }} onClose={() => undefined} />);
    const corner = screen.getByLabelText('Metres north of corner 3');
    await userEvent.clear(corner);
    await userEvent.click(screen.getByRole('button', { name: 'Save zone' }));
    expect(screen.getByRole('alert')).toHaveTextContent('three corners');
    await userEvent.type(corner, '12');
    await userEvent.click(screen.getByRole('button', { name: 'Save zone' }));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.body).toMatchObject({
      polygonM: [[0, 0], [20, 0], [20, 12], [0, 10]],
      lines: [{ id: 'gate', name: 'Gate', from: [0, 5], to: [20, 5] }],
    });
  });
});

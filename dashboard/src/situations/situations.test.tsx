import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serve, show } from '../test/server';
import { SimilarPanel } from './SimilarPanel';
import { SituationsPage } from './SituationsPage';
import type { Similar, Situation, SituationMatch } from './types';
import { agreedText, followedText, precisionText } from './words';

const agreed = { feature: 'DENSITY_MEAN', here: 3.21, there: 3.4, unit: 'people/m²', meaning: 'Mean density of the zone over the minute' };
const similar: Similar = {
  minute: '2026-11-23T12:00:00Z',
  own: [{ minute: '2026-11-16T17:40:00Z', distance: 0.043, agreed: [agreed], followed: { worstLevel: 'ACT', alerts: 1 } }],
  library: [{ situationId: 's1', name: 'Jam at the north gate', distance: 0.081, agreed: [agreed], followed: null }],
};
const match: SituationMatch = {
  ...similar.library[0]!,
  id: 'm1',
  situationName: 'Jam at the north gate',
  siteId: 'square',
  zoneId: 'west',
  minute: '2026-11-23T11:58:00Z',
  useful: null,
};
const situation: Situation = {
  id: 's1',
  name: 'Jam at the north gate',
  description: 'Close the gate, open the ramp.',
  kind: 'COUNTER_FLOW_JAM',
  distance: 0.08,
  maxDistance: 0.12,
  level: 'ACT',
  siteIds: ['square'],
  enabled: true,
  precision: { useful: 12, answered: 15, share: 0.8, low: 0.55, high: 0.93 },
};
const known = {
  'GET /api/me': { body: { signedIn: true, roles: ['supervisor'] } },
  'GET /api/sites': { body: { items: [{ id: 'square', name: 'Market Square', origin: { lon: 0, lat: 0 } }] } },
  'GET /api/sites/square/zones': { body: { items: [{ id: 'west', name: 'West' }, { id: 'east', name: 'East' }] } },
  'GET /api/zones/west/similar': { body: similar },
  'GET /api/situation-matches': { body: { items: [match] } },
  'POST /api/situation-matches/m1/feedback': { status: 204 },
  'GET /api/situations': { body: { items: [situation] } },
  'POST /api/situations': { status: 201, body: situation },
  'PUT /api/situations/s1': { body: situation },
};
const panel = (standing: 'NORMAL' | 'ACT') => show(<SimilarPanel siteId="square" zoneId="west" name="West" standing={standing} />);

afterEach(() => vi.unstubAllGlobals());

describe('similar moments', () => {
  it('say when it looked like this, in what they agree and what followed', async () => {
    const calls = serve(known);
    panel('ACT');
    const past = within(await screen.findByRole('region', { name: "In the zone's own past" })).getByRole('article');
    expect(past).toHaveTextContent('95 % alike');
    expect(past).toHaveTextContent('Within 15 minutes it came to Act, with 1 alert.');
    expect(past).toHaveTextContent('Mean density of the zone over the minute: 3.2 people/m² here, 3.4 people/m² there');
    expect(screen.getByRole('region', { name: 'In the library' })).toHaveTextContent('Jam at the north gate');
    expect(calls.map((call) => call.path)).toContain('/api/zones/west/similar?siteId=square');
  });

  it('are not looked for in a normal zone until a person asks', async () => {
    const calls = serve(known);
    panel('NORMAL');
    expect(calls).toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: 'Look for similar moments' }));
    await screen.findByText('Jam at the north gate');
  });

  it('say so where too few people are there to compare', async () => {
    serve({ ...known, 'GET /api/zones/west/similar': { status: 404, body: { code: 'not-found' } } });
    panel('ACT');
    await screen.findByText(/too few people/);
  });

  it('of the library can be called useful or not', async () => {
    const calls = serve(known);
    panel('ACT');
    await userEvent.click(await screen.findByRole('button', { name: 'Not useful' }));
    await waitFor(() =>
      expect(calls.find((call) => call.method === 'POST')).toMatchObject({
        path: '/api/situation-matches/m1/feedback',
        body: { useful: false },
      }),
    );
    expect(screen.getByRole('button', { name: 'Not useful' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('lead a supervisor to the library with the minute', async () => {
    serve(known);
    panel('ACT');
    expect(await screen.findByRole('link', { name: 'Add this minute to the library' })).toHaveAttribute(
      'href',
      '/situations?siteId=square&zoneId=west&minute=2026-11-23T12%3A00%3A00Z',
    );
  });
});

describe('the library', () => {
  it('shows what each situation raises, where, and how precise it has been', async () => {
    serve(known);
    show(<SituationsPage />);
    const row = (await screen.findByText('Close the gate, open the ramp.')).closest('tr') as HTMLElement;
    await waitFor(() => expect(row).toHaveTextContent('Market Square'));
    expect(row).toHaveTextContent('Act');
    expect(row).toHaveTextContent('Counter-flow jam');
    expect(row).toHaveTextContent('92 % alikenever below 88 % alike');
    expect(row).toHaveTextContent('80 % of 15 answered were useful (95 % interval 55–93 %)');
  });

  it('makes a situation from the minute in the address', async () => {
    const calls = serve(known);
    show(<SituationsPage />, '/situations?siteId=square&zoneId=east&minute=2026-11-23T12:00:00Z');
    const dialog = within(await screen.findByRole('dialog', { name: 'New situation' }));
    await dialog.findByRole('option', { name: 'East' });
    await userEvent.type(dialog.getByLabelText('Name'), 'Wave');
    await userEvent.selectOptions(dialog.getByLabelText('Kind'), 'Stop-and-go wave');
    await userEvent.click(dialog.getByRole('button', { name: 'Save situation' }));
    await waitFor(() =>
      expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
        name: 'Wave',
        description: '',
        kind: 'STOP_AND_GO',
        maxDistance: 0.1,
        level: null,
        siteIds: [],
        enabled: true,
        siteId: 'square',
        zoneId: 'east',
        minute: '2026-11-23T12:00:00.000Z',
      }),
    );
  });

  it('switches a situation off and changes nothing else of it', async () => {
    const calls = serve(known);
    show(<SituationsPage />);
    await userEvent.click(await screen.findByRole('checkbox', { name: /Jam at the north gate/ }));
    await waitFor(() =>
      expect(calls.find((call) => call.method === 'PUT')?.body).toEqual({
        name: situation.name,
        description: situation.description,
        kind: situation.kind,
        maxDistance: 0.12,
        level: 'ACT',
        siteIds: ['square'],
        enabled: false,
      }),
    );
  });
});

describe('in words', () => {
  it('a share has no unit, and what nobody knows is not called nothing', () => {
    expect(agreedText({ ...agreed, unit: 'share', here: 0.5, there: 0.48 })).toMatch(/: 0.50 here, 0.48 there$/);
    expect(followedText(null)).toBe('What followed is not known.');
    expect(followedText({ worstLevel: 'NORMAL', alerts: 0 })).toBe('Within 15 minutes it stayed Normal, with no alert.');
    expect(precisionText({ useful: 0, answered: 0, share: 0, low: 0, high: 1 })).toBe('Nobody has answered a match yet');
  });
});

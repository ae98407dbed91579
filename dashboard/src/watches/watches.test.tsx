import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Watch } from '../api/types';
import { serve, show } from '../test/server';
import { WatchesPage } from './WatchesPage';
import { draftOf } from './useWatches';

const watch: Watch = {
  id: 'filling',
  name: 'Square is filling',
  siteId: 'square',
  zoneId: 'west',
  quantity: 'DENSITY',
  threshold: 3,
  unit: 'people/m²',
  forSeconds: 30,
  clearBelow: 2.5,
  clearForSeconds: 120,
  level: 'ACT',
  escalateAfterSeconds: 120,
  enabled: true,
  createdBy: 'sofia',
};
const known = { 'GET /api/sites': { body: { items: [] } }, 'GET /api/watches': { body: { items: [watch] } } };

afterEach(() => vi.unstubAllGlobals());

describe('a watch', () => {
  it('is read from its form; a number left empty stays for the service to refuse', () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ name: ' A ', quantity: 'COUNT', level: 'WATCH', threshold: '12.5', forSeconds: '' })) {
      form.set(name, value);
    }
    expect(draftOf(form)).toMatchObject({ name: 'A', threshold: 12.5, forSeconds: null, enabled: false });
  });

  it('is switched off without changing anything else about it', async () => {
    const calls = serve({ ...known, 'PUT /api/watches/filling': { body: { ...watch, enabled: false } } });
    show(<WatchesPage />);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'On: Square is filling' }));
    await waitFor(() => expect(calls.some((call) => call.method === 'PUT')).toBe(true));
    const { id: _id, unit: _unit, createdBy: _createdBy, ...rest } = watch;
    expect(calls.find((call) => call.method === 'PUT')?.body).toEqual({ ...rest, enabled: false });
  });

  it('is deleted only after asking', async () => {
    const calls = serve({ ...known, 'DELETE /api/watches/filling': { status: 204 } });
    show(<WatchesPage />);
    await userEvent.click(await screen.findByRole('button', { name: /^Delete\s*Square is filling$/ }));
    expect(calls.some((call) => call.method === 'DELETE')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Delete this watch' }));
    await waitFor(() => expect(calls.some((call) => call.method === 'DELETE')).toBe(true));
  });
});

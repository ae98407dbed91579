import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Watch } from '../api/types';
import { serve, show } from '../test/server';
import { WatchForm } from './WatchForm';
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

  it('clears above its threshold where it warns when a number falls', () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ quantity: 'SPEED', threshold: '0.2', clearAbove: '0.4' })) form.set(name, value);
    expect(draftOf(form)).toMatchObject({ threshold: 0.2, clearAbove: 0.4 });
    expect(draftOf(form)).not.toHaveProperty('clearBelow');
  });

  it('offers each quantity with its unit and sensible numbers, and none over the level itself', async () => {
    serve(known);
    show(<WatchForm onClose={() => undefined} />);
    await userEvent.selectOptions(screen.getByLabelText('Quantity'), 'Minutes to capacity');
    expect(screen.getByLabelText('Threshold (min)')).toHaveValue(30);
    expect(screen.getByLabelText('Clear above (min)')).toHaveValue(40);
    await userEvent.selectOptions(screen.getByLabelText('Level'), 'Critical');
    expect(screen.getByLabelText('Threshold (min)')).toHaveValue(3);
    await userEvent.selectOptions(screen.getByLabelText('Quantity'), 'Level over all indicators');
    expect(screen.queryByLabelText(/^Threshold/)).toBeNull();
  });

  it('has a written condition instead of numbers, over a zone or the whole site', () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ quantity: 'EXPRESSION', expression: ' site.level >= ACT ', zoneId: '' })) form.set(name, value);
    const draft = draftOf(form);
    expect(draft).toMatchObject({ quantity: 'EXPRESSION', expression: 'site.level >= ACT' });
    expect(draft).not.toHaveProperty('threshold');
    expect(draft).not.toHaveProperty('clearBelow');
    expect(draft).not.toHaveProperty('zoneId');
  });

  it('looks at certain times only when it is told to', () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ quantity: 'COUNT', timeZone: 'Europe/Berlin', from: '18:00', to: '02:00', firstDate: '' })) form.set(name, value);
    form.append('days', 'FRIDAY');
    form.append('days', 'SATURDAY');
    expect(draftOf(form)).not.toHaveProperty('schedule');
    form.set('scheduled', 'on');
    expect(draftOf(form).schedule).toEqual({ timeZone: 'Europe/Berlin', days: ['FRIDAY', 'SATURDAY'], from: '18:00', to: '02:00' });
  });

  it('says that its alerts are held back', async () => {
    serve({ ...known, 'GET /api/watches': { body: { items: [{ ...watch, heldBack: 'The camera has no acceptance test.' }] } } });
    show(<WatchesPage />);
    expect(await screen.findByText(/Held back: its alerts come at Watch/)).toBeInTheDocument();
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

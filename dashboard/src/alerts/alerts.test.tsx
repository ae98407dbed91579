import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serve, show } from '../test/server';
import { NOON, anAlert, anIndicator, secondsBefore } from '../test/things';
import { AlertCard } from './AlertCard';
import { byUrgency, mergeAlert } from './useAlerts';

const names = { site: () => 'Market Square', zone: () => 'Square west' };

afterEach(() => vi.unstubAllGlobals());

describe('the open alerts', () => {
  it('put the unanswered before the acknowledged, then the higher level, then the newer', () => {
    const alerts = [
      anAlert({ id: 'answered', level: 'CRITICAL', state: 'ACKNOWLEDGED' }),
      anAlert({ id: 'older', level: 'WATCH', raisedAt: secondsBefore(90) }),
      anAlert({ id: 'newer', level: 'WATCH', raisedAt: secondsBefore(30) }),
      anAlert({ id: 'act', level: 'ACT', state: 'ESCALATED' }),
    ];
    expect(alerts.sort(byUrgency).map((alert) => alert.id)).toEqual(['act', 'newer', 'older', 'answered']);
  });

  it('take in a change and let go of what is closed', () => {
    const open = [anAlert({ version: 2 })];
    expect(mergeAlert(open, anAlert({ version: 3, state: 'ACKNOWLEDGED' }))[0]?.state).toBe('ACKNOWLEDGED');
    expect(mergeAlert(open, anAlert({ version: 3, state: 'CLOSED' }))).toEqual([]);
    expect(mergeAlert(open, anAlert({ id: 'other' }))).toHaveLength(2);
  });

  it('ignore a version older than the one known', () => {
    const open = [anAlert({ version: 3, state: 'ACKNOWLEDGED' })];
    expect(mergeAlert(open, anAlert({ version: 2, state: 'RAISED' }))).toBe(open);
  });
});

describe('an alert card', () => {
  it('is an article named after the alert and says what to do', () => {
    show(<AlertCard alert={anAlert()} names={names} now={NOON} />);
    const card = screen.getByRole('article', { name: 'Market Square is filling' });
    expect(card).toHaveTextContent('Act');
    expect(card).toHaveTextContent('95 % interval 2.90–3.50');
    expect(card).toHaveTextContent('Reduce the inflow now');
    expect(card).toHaveTextContent('60 s ago');
  });

  it('says which indicators called for it and why it is held back', () => {
    const alert = anAlert({ level: 'WATCH', indicators: [anIndicator()], heldBack: 'The camera has no acceptance test.' });
    show(<AlertCard alert={alert} names={names} now={NOON} />);
    const card = screen.getByRole('article');
    expect(card).toHaveTextContent('Held back at Watch: The camera has no acceptance test.');
    expect(card).toHaveTextContent('Density (I1): Act. People stand densely: 4.5 people/m²');
  });

  it('acknowledges with one press', async () => {
    const calls = serve({ 'POST /api/alerts/alert-1/acknowledge': { body: anAlert({ state: 'ACKNOWLEDGED' }) } });
    show(<AlertCard alert={anAlert()} names={names} now={NOON} />);
    await userEvent.click(screen.getByRole('button', { name: 'Acknowledge' }));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]).toMatchObject({ method: 'POST', path: '/api/alerts/alert-1/acknowledge' });
  });

  it('shows in words why an acknowledgement was refused', async () => {
    serve({
      'POST /api/alerts/alert-1/acknowledge': {
        status: 503,
        body: { title: 'The audit log is down, so nothing is answered', code: 'audit-unavailable' },
      },
    });
    show(<AlertCard alert={anAlert()} names={names} now={NOON} />);
    await userEvent.click(screen.getByRole('button', { name: 'Acknowledge' }));
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('The audit log is down, so nothing is answered. (audit-unavailable)');
  });

  it('closes with the outcome and note that were chosen', async () => {
    const calls = serve({ 'POST /api/alerts/alert-1/close': { body: anAlert({ state: 'CLOSED' }) } });
    show(<AlertCard alert={anAlert()} names={names} now={NOON} />);
    await userEvent.click(screen.getByRole('button', { name: 'Close alert' }));
    const dialog = screen.getByRole('dialog', { name: 'Close: Market Square is filling' });
    await userEvent.selectOptions(within(dialog).getByLabelText('Outcome'), 'Exercise');
    await userEvent.type(within(dialog).getByLabelText('Note'), 'Planned.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close this alert' }));
    await waitFor(() => expect(calls[0]?.body).toEqual({ outcome: 'EXERCISE', note: 'Planned.' }));
  });

  it('offers nothing more once it is closed', () => {
    show(<AlertCard alert={anAlert({ state: 'CLOSED', closedBy: 'olga', closedAt: secondsBefore(1), outcome: 'FALSE_ALARM' })} names={names} now={NOON} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('article')).toHaveTextContent('Closed by olga');
  });
});

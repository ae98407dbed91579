import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AcceptanceTest, Camera, Moment } from '../api/types';
import { serve, show } from '../test/server';
import { AcceptancePage } from './AcceptancePage';
import { acceptanceText, errorText, meaningOf, plusMinus } from './meaning';
import { countdown, enterable, upcoming } from './moments';

afterEach(() => vi.unstubAllGlobals());

const NOON = Date.parse('2026-11-25T12:00:00Z');

function aMoment(number: number, secondsFromNow: number, changes: Partial<Moment> = {}, now = NOON): Moment {
  return {
    number,
    zoneId: 'west',
    zoneName: 'West',
    at: new Date(now + secondsFromNow * 1_000).toISOString(),
    enterUntil: new Date(now + (secondsFromNow + 900) * 1_000).toISOString(),
    state: 'WAITING',
    observers: [],
    ...changes,
  };
}

function aTest(changes: Partial<AcceptanceTest> = {}): AcceptanceTest {
  return {
    id: 't1', cameraId: 'cam-1', state: 'OPEN', calibrationVersion: 1, floor: 10, wanted: 20, counted: 0,
    openedBy: 'remy', openedAt: '2026-11-25T11:00:00Z', moments: [], ...changes,
  };
}

const camera = {
  id: 'cam-1', siteId: 'square', name: 'Mast', state: 'ACTIVE', floor: 10, zoneIds: ['west'], calibration: { kind: 'TSAI', residualM: 0.1, version: 1 },
} as Camera;

function visit(tests: AcceptanceTest[], more = {}) {
  const calls = serve({
    'GET /api/me': { body: { signedIn: true, username: 'remy', roles: ['registrar'] } },
    'GET /api/cameras/cam-1': { body: camera },
    'GET /api/cameras/cam-1/acceptance-tests': { body: { items: tests } },
    ...more,
  });
  show(
    <Routes>
      <Route path="cameras/:cameraId/acceptance" element={<AcceptancePage />} />
    </Routes>,
    '/cameras/cam-1/acceptance',
  );
  return calls;
}

describe('the moments of a test', () => {
  const moments = [
    aMoment(1, -1_000),
    aMoment(2, -60),
    aMoment(3, -30, { state: 'COUNTED', observers: ['remy'] }),
    aMoment(4, -2),
    aMoment(5, 125),
  ];

  it('can be entered once their reading has arrived and until another is drawn', () => {
    expect(enterable(aTest({ moments }), NOON, 'remy').map((each) => each.number)).toEqual([2]);
    expect(upcoming(aTest({ moments }), NOON).map((each) => each.number)).toEqual([2, 4, 5]);
  });

  it('take a second observer, but nobody twice', () => {
    expect(enterable(aTest({ moments }), NOON, 'rita').map((each) => each.number)).toEqual([2, 3]);
  });

  it('are announced', () => {
    expect(countdown(moments[4]?.at ?? '', NOON)).toBe('in 2 min 05 s');
    expect(countdown(new Date(NOON + 9_000).toISOString(), NOON)).toBe('in 9 s');
  });
});

describe('what a test says', () => {
  const errors = { samples: 20, bias: 0.9, absolute: 1, relative: 0.05, testedAt: '2026-11-25T12:00:00Z' };

  it('is said in people', () => {
    expect(plusMinus(errors, 50)).toBeCloseTo(6.86);
    expect(errorText(errors)).toBe('counts 10 % too few, which is corrected; 50 people are then known to ±7 (95 %)');
    expect(acceptanceText({ ...camera, acceptance: errors, acceptanceExpiresAt: '2027-11-25T12:00:00Z' })).toMatch(/^20 moments, .*until 25 Nov 2027$/);
    expect(acceptanceText(camera)).toMatch(/cannot arm/);
    expect(meaningOf(aTest({ state: 'PASSED' }))).toMatch(/Act and Critical can now be armed/);
  });
});

describe('the page', () => {
  it('opens a test without letting anybody choose its moments', async () => {
    const calls = visit([], { 'POST /api/cameras/cam-1/acceptance-tests': { status: 201, body: aTest() } });
    await userEvent.click(await screen.findByRole('button', { name: 'Open the test' }));
    await waitFor(() => expect(calls.some((call) => call.method === 'POST')).toBe(true));
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ samples: 20, minutes: 60 });
  });

  it('says what to count next and takes a count', async () => {
    const now = Date.now();
    const test = aTest({ counted: 3, moments: [aMoment(4, -20, {}, now), aMoment(5, 90, {}, now)] });
    const calls = visit([test], { 'POST /api/acceptance-tests/t1/counts': { body: test } });
    expect(await screen.findByText(/Count next/)).toHaveTextContent(/West at .*, in 1 min/);
    expect(screen.getByRole('progressbar')).toHaveAccessibleName('3 of 20 moments have both counts');
    expect(screen.getByRole('button', { name: 'Complete the test' })).toBeDisabled();
    const field = await screen.findByLabelText(/People in West/);
    await userEvent.click(screen.getByRole('button', { name: 'Enter' }));
    expect(field).toHaveAccessibleDescription('A whole number of people.');
    await userEvent.type(field, '34');
    await userEvent.click(screen.getByRole('button', { name: 'Enter' }));
    await waitFor(() => expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ moment: 4, count: 34 }));
  });

  it('shows how the last test ended and what that means', async () => {
    visit([
      aTest({ state: 'FAILED', reason: 'The camera counts 2.50 times the people there are.', result: { samples: 20, bias: 2.5, absolute: 1, relative: 0.1, floorChecks: 2, floorMistaken: 1 } }),
    ]);
    const panel = await screen.findByRole('region', { name: /failed/ });
    expect(panel).toHaveTextContent('Act and Critical cannot be armed. The camera counts 2.50 times');
    expect(panel).toHaveTextContent('20 ± 6, 50 ± 12, 100 ± 22');
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Camera } from '../api/types';
import { serve, show } from '../test/server';
import { ApprovalsPage } from './ApprovalsPage';
import { decisionsFor } from './useDecisions';

const camera: Camera = {
  id: 'mast-1',
  siteId: 'square',
  name: 'Market mast',
  position: { lon: 11.5, lat: 48.1 },
  owner: 'City',
  purpose: 'CROWD_SAFETY',
  legalBasis: 'Police Act 21',
  necessity: 'Crushes in 2025',
  alternatives: 'More stewards',
  floor: 10,
  analytics: ['COUNT'],
  zoneIds: ['west'],
  framesPerSecond: 1,
  detector: 'AUTO',
  detectionThreshold: null,
  reviewOn: '2027-05-01',
  endOn: '2027-11-01',
  state: 'PROPOSED',
  proposedBy: 'remy',
  proposedAt: '2026-11-20T10:00:00Z',
  version: 1,
};

afterEach(() => vi.unstubAllGlobals());

describe('an approval', () => {
  it('shows what is needed to judge, and sends reason and expiry', async () => {
    const calls = serve({
      'GET /api/cameras': { body: { items: [camera], total: 1 } },
      'POST /api/cameras/mast-1/approve': { body: camera },
    });
    show(<ApprovalsPage />);
    const proposal = await screen.findByRole('article', { name: 'Market mast' });
    for (const text of ['Police Act 21', 'Crushes in 2025', 'More stewards', '10 people', 'by remy']) {
      expect(proposal).toHaveTextContent(text);
    }
    await userEvent.click(within(proposal).getByRole('button', { name: 'Approve' }));
    await userEvent.type(screen.getByLabelText('Reason'), 'Needed');
    await userEvent.click(screen.getByRole('button', { name: 'Approve camera' }));
    await waitFor(() => expect(calls.some((call) => call.method === 'POST')).toBe(true));
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      reason: 'Needed',
      expiresOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('tells whoever proposed the camera that another person must approve it', async () => {
    serve({
      'GET /api/cameras': { body: { items: [camera] } },
      'POST /api/cameras/mast-1/approve': { status: 403, body: { title: 'Another person must approve this', code: 'same-person' } },
    });
    show(<ApprovalsPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Approve' }));
    await userEvent.type(screen.getByLabelText('Reason'), 'Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Approve camera' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Another person must approve this. (same-person)');
  });

  it('is offered only in a state that allows it', () => {
    expect(decisionsFor('ACTIVE')).toEqual(['suspend', 'retire']);
    expect(decisionsFor('SUSPENDED')).toContain('resume');
    expect(decisionsFor('RETIRED')).toEqual([]);
  });
});

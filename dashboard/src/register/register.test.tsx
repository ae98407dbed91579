import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serve, show } from '../test/server';
import { NeverPage } from './NeverPage';
import { RegisterEntryPage } from './RegisterEntryPage';
import { clusterOf } from './useRegister';

afterEach(() => vi.unstubAllGlobals());

const at = { type: 'Point' as const, coordinates: [11.5, 48.1] as [number, number] };

describe('a cluster of the register', () => {
  it('counts its cameras and is no camera itself', () => {
    expect(clusterOf({ type: 'Feature', geometry: at, properties: { count: 60_000 } })).toEqual({
      lon: 11.5,
      lat: 48.1,
      count: 60_000,
    });
  });

  it('of one is the camera', () => {
    const single = { type: 'Feature' as const, id: 'mast-1', geometry: at, properties: { count: 1, name: 'Mast', state: 'ACTIVE' } };
    expect(clusterOf(single).camera).toEqual({ id: 'mast-1', name: 'Mast', state: 'ACTIVE' });
  });
});

describe('the page of one camera', () => {
  it('says why it is there and until when', async () => {
    const properties = {
      name: 'Market mast',
      owner: 'City',
      purpose: 'CROWD_SAFETY',
      legalBasis: 'Police Act 21',
      necessity: 'Crushes in 2025',
      alternatives: 'More stewards',
      floor: 10,
      analytics: ['COUNT', 'DENSITY'],
      state: 'ACTIVE',
      reviewOn: '2027-05-01',
      endOn: '2027-11-01',
    };
    serve({ 'GET /api/public/register/mast-1': { body: { type: 'Feature', id: 'mast-1', geometry: at, properties } } });
    show(
      <Routes>
        <Route path="/register/:cameraId" element={<RegisterEntryPage />} />
      </Routes>,
      '/register/mast-1',
    );
    const why = await screen.findByRole('region', { name: 'Why this camera is here' });
    for (const text of ['Crowd safety', 'Police Act 21', 'Crushes in 2025', 'More stewards']) {
      expect(why).toHaveTextContent(text);
    }
    const what = within(screen.getByRole('region', { name: 'What it measures' }));
    expect(what.getByText('Fewer than 10 people are never reported as a number')).toBeInTheDocument();
    expect(what.getByText('01 Nov 2027')).toBeInTheDocument();
  });
});

describe('the plain statement', () => {
  it('names what Plainview never does', () => {
    show(<NeverPage />);
    for (const promise of ['No faces.', 'No following.', 'No recordings.', 'No small numbers.']) {
      expect(screen.getByText(promise)).toBeInTheDocument();
    }
  });
});

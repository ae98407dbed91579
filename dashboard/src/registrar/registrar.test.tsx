import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Camera } from '../api/types';
import { serve, show } from '../test/server';
import { CalibrationPanel } from './CalibrationPanel';
import { ProposeCameraPage } from './CameraEditPages';
import { ImportPage } from './ImportPage';
import { areaM2, parseCalibrationFile, parsePairs, parsePolygon } from './points';

afterEach(() => vi.unstubAllGlobals());

describe('a polygon as text', () => {
  it('is read with commas or blanks between the metres', () => {
    expect(parsePolygon('0, 0\n4 0\n\n4,2.5')).toEqual({ ok: true, value: [[0, 0], [4, 0], [4, 2.5]] });
  });

  it('is refused with the line that is wrong', () => {
    expect(parsePolygon('0,0\n1,x\n2,2')).toMatchObject({ ok: false, message: expect.stringContaining('Line 2') });
    expect(parsePolygon('0,0\n1,2,3\n2,2')).toMatchObject({ ok: false, message: expect.stringContaining('Line 2') });
    expect(parsePolygon('0,0\n1,1')).toMatchObject({ ok: false, message: expect.stringContaining('three corners') });
  });

  it('has an area whichever way round it is written', () => {
    expect(areaM2([[0, 0], [4, 0], [4, 2], [0, 2]])).toBe(8);
    expect(areaM2([[0, 2], [4, 2], [4, 0], [0, 0]])).toBe(8);
  });
});

describe('a calibration', () => {
  const row = { pixelX: '1', pixelY: '2', groundX: '3', groundY: '4.5' };
  const empty = { pixelX: '', pixelY: '', groundX: ' ', groundY: '' };

  it('needs six complete pairs', () => {
    expect(parsePairs([row, row, row, row, row, row, empty])).toMatchObject({ ok: true });
    expect(parsePairs([row, row, row, row, row, empty])).toMatchObject({ ok: false, message: expect.stringContaining('there are 5') });
    expect(parsePairs([row, { ...row, groundY: '' }])).toMatchObject({ ok: false, message: 'Pair 2 needs four numbers.' });
  });

  it('as a file must be JSON with a kind', () => {
    expect(parseCalibrationFile('{"kind":"TSAI"}')).toEqual({ ok: true, value: { kind: 'TSAI' } });
    expect(parseCalibrationFile('{')).toMatchObject({ ok: false });
    expect(parseCalibrationFile('[1]')).toMatchObject({ ok: false });
  });

  it('is not sent before it is complete', async () => {
    const calls = serve({});
    show(<CalibrationPanel camera={{ id: 'cam-1', calibration: null } as Camera} />);
    await userEvent.type(screen.getByLabelText('Pixel x of pair 1'), '10');
    await userEvent.click(screen.getByRole('button', { name: 'Save calibration' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Pair 1 needs four numbers.');
    expect(calls.filter((call) => call.method !== 'GET')).toHaveLength(0);
  });
});

describe('proposing a camera', () => {
  const site = { id: 'square', name: 'Square', origin: { lon: 0, lat: 0 } };
  const zones = [{ id: 'west', siteId: 'square', name: 'West', place: 'OPEN', lines: [], polygonM: null, areaM2: null, capacity: null }];
  const places = { 'GET /api/sites': { body: { items: [site] } }, 'GET /api/sites/square/zones': { body: zones } };

  it('sends every field of the form', async () => {
    const calls = serve({ ...places, 'POST /api/cameras': { body: { id: 'mast-1' } } });
    show(<ProposeCameraPage />);
    await userEvent.click(await screen.findByLabelText('West'));
    await userEvent.type(screen.getByLabelText('Id'), 'mast-1');
    await userEvent.type(screen.getByLabelText('Latitude (°)'), '48.1');
    await userEvent.type(screen.getByLabelText('Longitude (°)'), '11.5');
    await userEvent.type(screen.getByLabelText('Legal basis'), 'Police Act');
    await userEvent.click(screen.getByRole('button', { name: 'Propose camera' }));
    await waitFor(() => expect(calls.some((call) => call.method === 'POST')).toBe(true));
    expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({
      id: 'mast-1',
      siteId: 'square',
      zoneIds: ['west'],
      position: { lat: 48.1, lon: 11.5 },
      legalBasis: 'Police Act',
      floor: 10,
      analytics: ['COUNT', 'DENSITY'],
    });
  });

  it('shows what the service refuses beside its field and goes there', async () => {
    const errors = [{ field: 'legalBasis', code: 'required', message: 'State the legal basis.' }];
    serve({ ...places, 'POST /api/cameras': { status: 422, body: { title: 'Some fields need correction', code: 'invalid-fields', errors } } });
    show(<ProposeCameraPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Propose camera' }));
    const field = screen.getByLabelText('Legal basis');
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveAccessibleDescription('State the legal basis.');
    expect(field).toBeInvalid();
  });
});

describe('an import', () => {
  it('shows every bad row of the dry run and then imports only the good ones', async () => {
    const report = { id: 'i1', mode: 'dry-run', state: 'DONE', rowsRead: 3, rowsTotal: 3, rowsGood: 2, rowsBad: 1, imported: 0 };
    const errors = [{ line: 3, column: 'lat', code: 'range', message: 'Must lie between -90 and 90.' }];
    const calls = serve({
      'POST /api/camera-imports': { status: 202, body: { id: 'i1' } },
      'GET /api/camera-imports/i1': { body: { ...report, errors } },
    });
    show(<ImportPage />);
    await userEvent.upload(screen.getByLabelText('CSV file'), new File(['id'], 'cameras.csv', { type: 'text/csv' }));
    await userEvent.click(screen.getByRole('button', { name: 'Start dry run' }));
    const table = await screen.findByRole('table', { name: 'Bad rows' });
    expect(within(table).getByRole('row', { name: /3 lat Must lie between -90 and 90/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Import all rows' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Import the 2 good rows only' }));
    await waitFor(() =>
      expect(calls.filter((call) => call.method === 'POST').map((call) => call.path)).toEqual([
        '/api/camera-imports?mode=dry-run',
        '/api/camera-imports?mode=good-rows',
      ]),
    );
  });
});

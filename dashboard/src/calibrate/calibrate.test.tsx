import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Camera } from '../api/types';
import { CalibrationPanel } from '../registrar/CalibrationPanel';
import { EMPTY_PAIR } from '../registrar/points';
import { serve, show } from '../test/server';
import { withPicked, worstOf } from './marks';
import { parseTsaiXml } from './tsaiXml';

const XML = `<Camera name="a"><Geometry width="768" height="576" dpx="5.1e-03" dpy="4.65e-03"/>
  <Intrinsic focal="5.55" kappa1="5.1e-03" cx="324.2" cy="282.5" sx="1.09"/>
  <Extrinsic tx="828.7" ty="-3175.4" tz="35469.2" rx="2.04" ry="-0.89" rz="-0.43"/></Camera>`;
const PETS = '../../shared/data/pets-s3-mf1/View_001.xml';
const camera = { id: 'cam-1', siteId: 'square', state: 'ACTIVE', calibration: null } as Camera;
const site = { id: 'square', name: 'Square', origin: { lon: 0, lat: 0 } };
const places = { 'GET /api/sites/square': { body: site }, 'GET /api/sites/square/zones': { body: [] } };

beforeEach(() => {
  vi.stubGlobal('createImageBitmap', async () => ({ width: 640, height: 480, close: () => undefined }));
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});
afterEach(() => vi.unstubAllGlobals());

describe('a calibration file of Tsai’s model', () => {
  it('becomes the body of a calibration', () => {
    expect(parseTsaiXml(XML)).toEqual({
      ok: true,
      value: {
        kind: 'TSAI',
        imageWidth: 768,
        imageHeight: 576,
        tsai: {
          focalMm: 5.55, kappa1: 0.0051, cx: 324.2, cy: 282.5, sx: 1.09, dpx: 0.0051, dpy: 0.00465,
          txMm: 828.7, tyMm: -3175.4, tzMm: 35469.2, rxRad: 2.04, ryRad: -0.89, rzRad: -0.43,
        },
      },
    });
  });

  it('is refused with what it lacks', () => {
    expect(parseTsaiXml('<Camera')).toMatchObject({ ok: false, message: expect.stringContaining('XML') });
    expect(parseTsaiXml('<Camera/>')).toMatchObject({ ok: false, message: expect.stringContaining('<Geometry>') });
    expect(parseTsaiXml(XML.replace('rx="2.04"', 'rx="north"'))).toMatchObject({ ok: false, message: expect.stringContaining('“rx”') });
    expect(parseTsaiXml(XML.replace('focal="5.55"', ''))).toMatchObject({ ok: false, message: expect.stringContaining('“focal”') });
  });

  it.skipIf(!existsSync(PETS))('is read as PETS 2009 publishes it', () => {
    const parsed = parseTsaiXml(readFileSync(PETS, 'utf8'));
    expect(parsed).toMatchObject({ ok: true, value: { imageWidth: 768, tsai: { tzMm: 35469.298547 } } });
  });
});

describe('picking pairs', () => {
  it('fills the chosen row and goes to the next once it is complete', () => {
    const pixel = withPicked([EMPTY_PAIR], 0, 'pixel', [10.26, 20], EMPTY_PAIR);
    expect(pixel).toEqual({ rows: [{ ...EMPTY_PAIR, pixelX: '10.3', pixelY: '20.0' }], chosen: 0 });
    const both = withPicked(pixel.rows, 0, 'ground', [1, -2.5], EMPTY_PAIR);
    expect(both.chosen).toBe(1);
    expect(both.rows).toHaveLength(2);
    expect(both.rows[0]).toMatchObject({ groundX: '1.00', groundY: '-2.50' });
  });

  it('names a pair only when it is far worse than the others', () => {
    expect(worstOf([0.1, 0.12, 0.9, 0.11])).toBe(2);
    expect(worstOf([0.1, 0.12, 0.13, 0.11])).toBe(-1);
    expect(worstOf([0.1, null, 0.13, 0.11])).toBe(1);
    expect(worstOf([])).toBe(-1);
  });
});

describe('the calibration panel', () => {
  it('asks for a still only of an approved camera', () => {
    serve(places);
    show(<CalibrationPanel camera={{ ...camera, state: 'PROPOSED' }} />);
    expect(screen.getByRole('button', { name: 'Ask for a still' })).toBeDisabled();
  });

  it('counts the minute down, then shows the still and takes pixels by keyboard', async () => {
    let answer: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    const calls = serve(places);
    const served = globalThis.fetch;
    vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
      if (!path.endsWith('/still')) return served(path, init);
      expect(init).toMatchObject({ method: 'POST', cache: 'no-store' });
      await waiting;
      return new Response(new Uint8Array([1, 2, 3]));
    });
    show(<CalibrationPanel camera={camera} />);
    await userEvent.click(screen.getByRole('button', { name: 'Ask for a still' }));
    expect(screen.getByRole('progressbar')).toHaveAccessibleName(/6\d s left/);
    answer?.();
    const still = await screen.findByRole('application', { name: /Calibration still/ });
    still.focus();
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}{Enter}');
    expect(screen.getByLabelText('Pixel x of pair 1')).toHaveValue('321.0');
    expect(screen.getByLabelText('Pixel y of pair 1')).toHaveValue('250.0');
    expect(screen.getByText('Pixel 321, 250')).toHaveAttribute('role', 'status');
    expect(calls.every((call) => call.method === 'GET')).toBe(true);
  });

  it('says why no still is shown', async () => {
    serve({ ...places, 'POST /api/cameras/cam-1/still': { status: 409, body: { code: 'people-in-still', title: 'Somebody is still to be seen in the picture' } } });
    show(<CalibrationPanel camera={camera} />);
    await userEvent.click(screen.getByRole('button', { name: 'Ask for a still' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('people-in-still');
  });

  it('shows how far each pair is off, the worst by name, and forgets it when a pair changes', async () => {
    const calls = serve({
      ...places,
      'POST /api/cameras/cam-1/calibration/trial': {
        body: { kind: 'HOMOGRAPHY', residualM: 0.4, pairResidualsM: [0.1, 0.1, 0.9, 0.1, 0.1, 0.1], gridM: 2, gridPixels: [] },
      },
    });
    show(<CalibrationPanel camera={camera} />);
    for (let pair = 1; pair <= 6; pair++) {
      for (const field of ['Pixel x', 'Pixel y', 'Ground x (m)', 'Ground y (m)']) {
        await userEvent.type(screen.getByLabelText(`${field} of pair ${pair}`), String(pair));
      }
    }
    await userEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(await screen.findByText(/pair 3 is far worse/)).toBeInTheDocument();
    const table = screen.getByRole('table', { name: 'Point pairs' });
    expect(within(table).getAllByRole('row')[3]).toHaveTextContent('0.90 m worst');
    expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({ kind: 'HOMOGRAPHY', imageWidth: 1280 });
    await userEvent.type(screen.getByLabelText('Pixel x of pair 3'), '0');
    await waitFor(() => expect(screen.queryByText(/pair 3 is far worse/)).not.toBeInTheDocument());
  });

  it('sends a file with the residual that was stated', async () => {
    const calls = serve({ ...places, 'PUT /api/cameras/cam-1/calibration': { body: camera } });
    show(<CalibrationPanel camera={camera} />);
    await userEvent.click(screen.getByRole('button', { name: 'Use a calibration file' }));
    await userEvent.upload(screen.getByLabelText('Calibration file'), new File([XML], 'View_001.xml', { type: 'application/xml' }));
    await waitFor(() => expect(screen.getByLabelText('Its text')).toHaveValue(XML));
    await userEvent.type(screen.getByLabelText(/Residual/), '0.05');
    await userEvent.click(screen.getByRole('button', { name: 'Save calibration' }));
    await screen.findByText(/needs a new acceptance test/);
    expect(calls.find((call) => call.method === 'PUT')?.body).toMatchObject({ kind: 'TSAI', tsai: { focalMm: 5.55, residualM: 0.05 } });
  });
});

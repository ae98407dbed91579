// A registrar is shown the still of the demo's camera, marks a place on it by mouse and by keyboard, draws a zone and
// opens an acceptance test. Needs a running platform (PLAINVIEW_URL) and its demo passwords (PLAINVIEW_SECRETS).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLAINVIEW_URL, signInOnDuty, signOut, walkThrough } from './browser.mjs';

const STILL_WITHIN_MS = 130_000;

test('a registrar calibrates on a still and opens an acceptance test', () =>
  walkThrough('calibrate', async (page) => {
    await signInOnDuty(page, 'remy', { purpose: 'Calibration', caseNumber: 'E2E-3' });
    const camera = await openCamera(page);
    await markOnStill(page);
    await drawZone(page);
    await openTest(page, camera);
    await signOut(page);
  }));

async function openCamera(page) {
  await page.goto(`${PLAINVIEW_URL}/cameras`);
  await page.getByRole('row').filter({ hasText: 'Active' }).getByRole('link').first().click();
  await page.getByRole('region', { name: 'Calibration', exact: true }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1);
}

/** A square where people always stand gives no still; then the page says so, and the plan still takes places. */
async function markOnStill(page) {
  const answered = page.waitForResponse((response) => response.url().endsWith('/still'), { timeout: STILL_WITHIN_MS });
  await page.getByRole('button', { name: 'Ask for a still' }).click();
  await page.getByRole('progressbar').waitFor();
  const answer = await answered;
  assert.match(answer.headers()['plainview-audit-index'] ?? '', /^\d+$/, 'the still stands in the audit log');
  if (answer.status() === 409) {
    await page.getByText('people-in-still').waitFor();
  } else {
    assert.equal(answer.status(), 200);
    assert.match(answer.headers()['cache-control'] ?? '', /no-store/);
    const still = page.getByRole('application', { name: /Calibration still/ });
    await still.click({ position: { x: 100, y: 100 } });
    assert.notEqual(await page.getByLabel('Pixel x of pair 1').inputValue(), '', 'a click picks a pixel');
    const painted = await page.locator('.still canvas').evaluate((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return new Set(data.slice(0, 40_000)).size;
    });
    assert.ok(painted > 8, 'the still is painted');
  }
  const plan = page.getByRole('application', { name: /Ground plan/ });
  await plan.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  assert.notEqual(await page.getByLabel('Ground x (m) of pair 1').inputValue(), '', 'Enter picks a place');
}

async function drawZone(page) {
  await page.goto(`${PLAINVIEW_URL}/places`);
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByRole('button', { name: 'New zone' }).click();
  const plan = page.getByRole('application', { name: /next corner/ });
  const box = await plan.boundingBox();
  for (const [x, y] of [[0.3, 0.3], [0.6, 0.3], [0.6, 0.6]]) {
    await plan.click({ position: { x: box.width * x, y: box.height * y } });
  }
  await page.getByLabel('Metres east of corner 3').waitFor();
  const before = await page.getByLabel('Metres east of corner 1').inputValue();
  const corner = page.locator('circle.corner').first();
  const at = await corner.boundingBox();
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(at.x - 40, at.y, { steps: 5 });
  await page.mouse.up();
  assert.notEqual(await page.getByLabel('Metres east of corner 1').inputValue(), before, 'a corner is dragged');
  assert.equal(await page.getByLabel('Metres east of corner 4').count(), 0, 'a drag adds no corner');
  await page.getByRole('button', { name: 'Cancel' }).click();
}

async function openTest(page, camera) {
  await page.goto(`${PLAINVIEW_URL}/cameras/${camera}/acceptance`);
  await page.getByRole('button', { name: 'Open the test' }).click();
  await page.getByText('Count next').waitFor();
  await page.getByRole('button', { name: 'Abandon the test' }).click();
  await page.getByText('abandoned').waitFor();
}

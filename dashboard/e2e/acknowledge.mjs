// An operator acknowledges the alert of the demo; oversight then finds that act in the audit log, where the browser
// verifies it by itself.
// Needs a running platform (PLAINVIEW_URL) and its demo passwords (PLAINVIEW_SECRETS).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PLAINVIEW_URL, signInOnDuty, signOut, walkThrough } from './browser.mjs';

const ALERT_WITHIN_MS = 240_000;
const AUDITED_WITHIN_MS = 30_000;
const VERIFIED_WITHIN_MS = 30_000;

test('an operator acknowledges an alert and oversight finds it in the audit log, verified', () =>
  walkThrough('acknowledge', async (page) => {
    await signInOnDuty(page, 'olga', { purpose: 'Crowd safety, control room shift', caseNumber: 'E2E-1' });
    const alertId = await acknowledgeFirstAlert(page);
    await signOut(page);
    await signInOnDuty(page, 'ines', { purpose: 'Oversight review', caseNumber: 'E2E-2' });
    await findInAudit(page, { action: 'alert.acknowledge', actor: 'olga', object: alertId });
    await seeItVerified(page, alertId);
    await signOut(page);
  }));

async function acknowledgeFirstAlert(page) {
  await page.getByRole('link', { name: 'Alerts', exact: true }).click();
  await page.getByRole('heading', { name: 'Alerts', level: 1 }).waitFor();
  const open = page.getByRole('article').filter({ has: button(page, 'Acknowledge') }).first();
  await open.waitFor({ timeout: ALERT_WITHIN_MS });
  const name = await open.getByRole('heading').first().innerText();
  const answered = page.waitForResponse((response) => /\/api\/alerts\/[^/]+\/acknowledge$/.test(response.url()));
  await button(open, 'Acknowledge').click();
  const answer = await answered;
  assert.equal(answer.status(), 200, 'the acknowledgement was accepted');
  assert.match(answer.headers()['plainview-audit-index'] ?? '', /^\d+$/, 'the answer names its place in the audit log');
  await page
    .getByRole('article', { name })
    .filter({ hasText: /Acknowledged by olga/ })
    .first()
    .waitFor();
  return new URL(answer.url()).pathname.split('/').at(-2);
}

async function findInAudit(page, { action, actor, object }) {
  await page.goto(`${PLAINVIEW_URL}/audit`);
  await page.getByLabel('Action').fill(action);
  await page.getByLabel('Actor').fill(actor);
  await page.getByLabel('Object').fill(object);
  const deadline = Date.now() + AUDITED_WITHIN_MS;
  const row = page.getByRole('row').filter({ hasText: action }).filter({ hasText: actor }).filter({ hasText: object });
  while ((await row.count()) === 0 && Date.now() < deadline) {
    await button(page, 'Search').click();
    await row.first().waitFor({ timeout: 2_000 }).catch(() => undefined);
  }
  assert.ok((await row.count()) > 0, `the audit log holds ${action} by ${actor} on ${object}`);
}

async function seeItVerified(page, object) {
  const row = page.getByRole('row').filter({ hasText: object });
  const badge = row.getByRole('button', { name: /^Verified\b.*proof of entry \d+/ }).first();
  await badge.waitFor({ timeout: VERIFIED_WITHIN_MS });
  await badge.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the proof' }).first().click(),
  ]);
  const proof = readFileSync(await download.path(), 'utf8');
  assert.match(proof, /^c2sp\.org\/tlog-proof@v1\n/, 'the proof that is downloaded is one');
  await page.getByRole('link', { name: 'State of the log', exact: true }).click();
  await page.getByText('Signed by the log and enough witnesses').waitFor({ timeout: VERIFIED_WITHIN_MS });
}

function button(scope, name) {
  return scope.getByRole('button', { name, exact: true });
}

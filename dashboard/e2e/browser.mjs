import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { openBrowser } from './chromium.mjs';

export const PLAINVIEW_URL = required('PLAINVIEW_URL').replace(/\/$/, '');

/**
 * Walks through the pages in a browser of its own. They must run without script or policy errors; when a step fails, a
 * picture of the page stays in test-results under this name.
 */
export async function walkThrough(name, steps) {
  const browser = await openBrowser();
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  try {
    await steps(page);
    assert.deepEqual(complaints, [], 'the pages ran without script or policy errors');
  } catch (error) {
    mkdirSync('test-results', { recursive: true });
    await page.screenshot({ path: `test-results/${name}.png`, fullPage: true }).catch(() => undefined);
    console.error(`At ${page.url()}; see test-results/${name}.png`);
    throw error;
  } finally {
    await browser.close();
  }
}

/** The password of a demo user, from the properties file that PLAINVIEW_SECRETS names. */
export function passwordOf(user) {
  const path = required('PLAINVIEW_SECRETS');
  const line = readFileSync(path, 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`user.${user}.password=`));
  if (!line) throw new Error(`${path} holds no user.${user}.password`);
  return line.slice(line.indexOf('=') + 1).trim();
}

/** Signs in on Keycloak's page and declares a duty, as a person would. */
export async function signInOnDuty(page, user, duty) {
  await page.goto(`${PLAINVIEW_URL}/`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.locator('input[name="username"]').fill(user);
  await page.locator('input[name="password"]').fill(passwordOf(user));
  await page.locator('input[name="password"]').press('Enter');
  await page.waitForURL((url) => url.href.startsWith(PLAINVIEW_URL) && !url.pathname.startsWith('/login'));
  const dialog = page.getByRole('dialog', { name: 'Declare your duty' });
  await dialog.getByLabel('Purpose').fill(duty.purpose);
  await dialog.getByLabel('Event or case number').fill(duty.caseNumber);
  await dialog.getByRole('button', { name: 'Start duty' }).click();
  await dialog.waitFor({ state: 'detached' });
}

export async function signOut(page) {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
}

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}.`);
  return value;
}

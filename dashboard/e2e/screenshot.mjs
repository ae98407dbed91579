// Takes a picture of the control room of a running platform: npm run screenshot -- FILE
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { signInOnDuty } from './browser.mjs';
import { openBrowser } from './chromium.mjs';

const ALERT_WITHIN_MS = 240_000;
const SETTLE_MS = 4_000;

const [file, scheme = 'dark'] = process.argv.slice(2);
if (!file) {
  console.error('Usage: npm run screenshot -- FILE [dark|light]');
  process.exit(2);
}
mkdirSync(dirname(resolve(file)), { recursive: true });
const browser = await openBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  await signInOnDuty(page, 'olga', { purpose: 'Crowd safety, control room shift', caseNumber: 'EV-2026-114' });
  await page.getByRole('heading', { name: 'Control room', level: 1 }).waitFor();
  const alert = page.getByRole('article').first();
  await alert.waitFor({ timeout: ALERT_WITHIN_MS }).catch(() => console.error('No alert is open; taken without one.'));
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: file });
  console.log(file);
} finally {
  await browser.close();
}

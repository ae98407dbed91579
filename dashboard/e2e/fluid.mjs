// How fluid the control room stays with a whole city: npm run fluid [-- SITES [SECONDS]]
// A change that the server sends is followed to the picture that shows it, in a real browser, beside the same for a page
// that does nothing else. Meanwhile every site's numbers change within ten seconds, and a person moves the map.
import { loadavg } from 'node:os';
import { openBrowser } from './chromium.mjs';
import { makeCity, seeded, serveCity, stateOf } from './cityServer.mjs';

/** What people take for immediate (the "good" limit of Interaction to Next Paint). */
const TARGET_MS = 200;
const CAMERAS_PER_SITE = 10;
const STEADY_PER_S = 10;

const [count, seconds] = [Number(process.argv[2] ?? 6_000), Number(process.argv[3] ?? 60)];
const city = makeCity(count);
const server = await serveCity(city, 'dist');
const browser = await openBrowser();
let met = false;
try {
  const bare = await measure('/bare.html', bareTable);
  const room = await measure('/control', () => undefined);
  const line = (name, { probes }) => `${name.padEnd(34)} p50 ${ms(at(probes, 0.5))}   p90 ${ms(at(probes, 0.9))}   longest ${ms(Math.max(...probes))}   of ${probes.length}`;
  console.log(`${count} sites, ${count * CAMERAS_PER_SITE} cameras, ${Math.ceil(count / STEADY_PER_S)} sites changed a second, ${seconds} s; load of the machine ${loadavg()[0].toFixed(1)}`);
  console.log(`first rows after                   ${ms(room.firstRowsMs)} (the page, its ${count} sites and their states)`);
  console.log(line('a change to its picture', room));
  console.log(line('  the same on a bare page', bare));
  console.log(`tasks over 50 ms                   ${room.tasks.length}, longest ${ms(Math.max(0, ...room.tasks))}; while loading ${room.loading.length}, longest ${ms(Math.max(0, ...room.loading))}`);
  console.log(`pictures while the map moves       p50 ${ms(at(room.frames, 0.5))}   p99 ${ms(at(room.frames, 0.99))} between two`);
  const worst = Math.max(...room.probes, ...room.tasks);
  met = worst <= TARGET_MS;
  console.log(`fluid: ${Math.round(worst)} ms (the longest to a picture, or the longest task), target ${TARGET_MS}: ${met ? 'met' : 'missed'}`);
} finally {
  await browser.close();
  server.close();
}
process.exitCode = met ? 0 : 1;

async function measure(path, prepare) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.addInitScript(watchPictures);
  const begun = Date.now();
  await page.goto(server.url + path);
  await page.evaluate(prepare);
  const isRoom = path !== '/bare.html';
  if (isRoom) await page.locator('tr[data-standing="ACT"]').first().waitFor();
  const firstRowsMs = Date.now() - begun;
  await page.waitForTimeout(3_000);
  const loading = await page.evaluate(() => window.measured.tasks.splice(0));
  const sent = await changeEverySecond(isRoom ? page : undefined);
  const { shown, tasks, frames } = await page.evaluate(() => window.measured);
  await page.close();
  const probes = Object.entries(sent).map(([name, atMs]) => (shown[name] ?? Number.POSITIVE_INFINITY) - atMs);
  return { firstRowsMs, loading, probes, tasks, frames };
}

/** Sends a second's changes and, some time after them, one that is followed; returns when each was sent. */
async function changeEverySecond(moved) {
  const random = seeded(7);
  const sent = {};
  let next = 0;
  for (let second = 0; second < seconds; second++) {
    const began = Date.now();
    const sites = Array.from({ length: Math.ceil(count / STEADY_PER_S) }, () => city.sites[next++ % count]);
    const changed = sites.map((site) => stateOf(site.id, random));
    const probe = city.sites[(second * 37) % count];
    changed.push({ siteId: probe.id, level: 'CRITICAL', since: new Date().toISOString(), critical: 1, normal: 9, people: 900, densityPerM2: 5 });
    sent[probe.name] = Date.now();
    server.send('sites', { at: new Date().toISOString(), sites: changed });
    if (moved) await moveMap(moved, second);
    await new Promise((rest) => setTimeout(rest, Math.max(0, 1_000 - (Date.now() - began))));
  }
  return sent;
}

async function moveMap(page, second) {
  const box = await page.locator('.map').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => window.measured.moving(true));
  if (second % 10 === 4) await page.mouse.wheel(0, -240);
  else if (second % 10 === 9) await page.mouse.wheel(0, 240);
  else {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (second % 2 ? 90 : -90), y + 30, { steps: 12 });
    await page.mouse.up();
  }
  await page.evaluate(() => window.measured.moving(false));
}

/** Runs in the page: notes long tasks, pictures while the map moves, and when a place's row first shows it Critical. */
function watchPictures() {
  const measured = { shown: {}, tasks: [], frames: [], moving };
  window.measured = measured;
  let wasAt;
  let isMoving = false;
  function moving(now) {
    isMoving = now;
    wasAt = undefined;
    if (now) requestAnimationFrame(frame);
  }
  function frame(at) {
    if (!isMoving) return;
    if (wasAt !== undefined) measured.frames.push(at - wasAt);
    wasAt = at;
    requestAnimationFrame(frame);
  }
  new PerformanceObserver((list) => measured.tasks.push(...list.getEntries().map((task) => task.duration))).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const names = [...document.querySelectorAll('tr[data-standing="CRITICAL"] a')].map((link) => link.textContent);
    const fresh = names.filter((name) => !(name in measured.shown));
    for (const name of fresh) measured.shown[name] = Date.now();
    // The picture is painted right after the callbacks of its frame.
    if (fresh.length > 0) requestAnimationFrame(() => setTimeout(() => fresh.forEach((name) => (measured.shown[name] = Date.now()))));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-standing'] });
}

/** Runs in the bare page: one row for what is Critical, and nothing for the rest. */
function bareTable() {
  const table = document.querySelector('table');
  new EventSource('/api/events').addEventListener('sites', (event) => {
    for (const site of JSON.parse(event.data).sites) {
      if (site.level !== 'CRITICAL') continue;
      const row = table.insertRow();
      row.dataset.standing = 'CRITICAL';
      row.append(Object.assign(document.createElement('a'), { textContent: site.siteId.replace('site-', 'Place ') }));
    }
  });
}

function at(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function ms(value) {
  return `${Math.round(value).toString().padStart(5)} ms`;
}

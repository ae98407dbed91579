// A gateway as the control room sees it, with a city of any size behind it: for measuring the page, not the platform.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const ZONES = 10;
const CENTRE = { lat: 48.2, lon: 16.37 };

/** Numbers from 0 to 1, the same in every run. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export function makeCity(count, random = seeded(5)) {
  const sites = Array.from({ length: count }, (_, i) => ({
    id: `site-${String(i).padStart(5, '0')}`,
    name: `Place ${String(i).padStart(5, '0')}`,
    origin: { lat: CENTRE.lat + (random() - 0.5) * 0.25, lon: CENTRE.lon + (random() - 0.5) * 0.4 },
    outlineM: [[0, 0], [60, 0], [60, 40], [0, 40]],
  }));
  return { sites, states: sites.map((site) => stateOf(site.id, random)) };
}

/** Nine in ten places are Normal, most of these below their floor; none is Critical. */
export function stateOf(siteId, random) {
  const people = 200 + Math.floor(random() * 800);
  const crowd = { people, peopleLow: people - 20, peopleHigh: people + 25, densityPerM2: Math.round(random() * 300) / 100 };
  const of = random();
  if (of < 0.6) return { siteId, level: 'NORMAL', normal: ZONES };
  if (of < 0.92) return { siteId, level: 'NORMAL', normal: ZONES, ...crowd };
  if (of < 0.97) return { siteId, level: 'NORMAL', normal: ZONES - 1, blind: 1, ...crowd };
  const [level, name] = of < 0.995 ? ['WATCH', 'watch'] : ['ACT', 'act'];
  return { siteId, level, since: new Date().toISOString(), worstZoneId: `${siteId}-zone`, normal: ZONES - 1, [name]: 1, ...crowd };
}

/** Serves the built pages and the city; `send` gives an event to every open stream. */
export async function serveCity({ sites, states }, dir) {
  const streams = new Set();
  const send = (name, data) => streams.forEach((stream) => stream.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`));
  const answers = {
    '/api/me': () => ({ signedIn: true, name: 'Olga', username: 'olga', roles: ['operator'], sites: ['*'], duty: { purpose: 'Measuring', caseNumber: '1' } }),
    '/api/alerts': () => ({ items: [], next: null }),
    '/api/sites': (query) => {
      const from = query.get('after') ? sites.findIndex((site) => site.id > query.get('after')) : 0;
      const limit = Number(query.get('limit'));
      const items = sites.slice(from, from + limit);
      return { items, next: from + limit < sites.length ? items.at(-1).id : null, total: sites.length };
    },
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
    if (pathname === '/api/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('retry: 2000\n\n');
      streams.add(response);
      request.on('close', () => streams.delete(response));
      for (let i = 0; i < states.length; i += 500) {
        response.write(`event: sites\ndata: ${JSON.stringify({ at: new Date().toISOString(), sites: states.slice(i, i + 500) })}\n\n`);
      }
    } else if (pathname.startsWith('/api/')) {
      const zones = /^\/api\/sites\/(.+)\/zones$/.exec(pathname);
      const found = zones ? { items: [{ id: `${zones[1]}-zone`, siteId: zones[1], name: 'North', lines: [] }] } : answers[pathname]?.(searchParams);
      response.writeHead(found ? 200 : 404, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(found ?? { code: 'not-found' }));
    } else {
      const file = join(dir, extname(pathname) ? pathname : '/index.html');
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(existsSync(file) ? readFileSync(file) : '<!doctype html><table></table>');
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}`, send, close: () => server.closeAllConnections() || server.close() };
}

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AuditEntry } from '../api/types';
import { anEntry, erased, NaiveLog } from '../test/naiveLog';
import { filesOf } from '../test/servedLog';
import { type Answers, serve, show } from '../test/server';
import { NOON, secondsBefore } from '../test/things';
import { AuditPage } from './AuditPage';
import { outcomeWords, summaryOf } from './outcomeWords';
import { searchInWords } from './searchWords';

const entries = Array.from({ length: 42 }, (_, i) => anEntry(i));
const log = new NaiveLog(entries.map((entry) => entry.leaf));
const last = entries[41] as AuditEntry;

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

function showAudit(items: AuditEntry[], answers: Answers = {}) {
  const calls = serve({
    ...filesOf(log),
    'GET /api/audit/entries': { body: { items, next: '41', total: 90 } },
    ...answers,
  });
  show(<AuditPage />);
  return calls;
}

const badge = (index: number) => screen.findByRole('button', { name: new RegExp(`: proof of entry ${index}$`) });

describe('the audit search', () => {
  it('asks for what the form says and pages by cursor', async () => {
    const calls = showAudit([last]);
    const searches = () => calls.filter((call) => call.path.startsWith('/api/audit/entries'));
    await screen.findByRole('row', { name: /41 .* olga/ });
    await userEvent.type(screen.getByLabelText('Action'), 'alert.acknowledge');
    await userEvent.type(screen.getByLabelText('Actor'), 'olga');
    await userEvent.selectOptions(screen.getByLabelText('Role'), 'Operator');
    await userEvent.click(screen.getByRole('button', { name: 'Search' }));
    await waitFor(() => expect(searches().at(-1)?.path).toContain('actor=olga&role=operator&action=alert.acknowledge'));
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await waitFor(() => expect(searches().at(-1)?.path).toContain('after=41'));
    await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
    expect(await screen.findByText(/Page 1/)).toHaveTextContent('90 entries in all');
  });

  it('does not ask for anything audited in order to verify entries', async () => {
    const calls = showAudit(entries);
    await screen.findByText('42 of 42 entries verified by this browser.');
    expect(calls.filter((call) => call.path.startsWith('/api/audit/'))).toHaveLength(1);
    expect(calls.filter((call) => call.path.startsWith('/api/log/tile/')).map((call) => call.path)).toEqual([
      '/api/log/tile/0/000.p/42',
    ]);
  });

  it('says in words what is looked for', () => {
    expect(searchInWords({})).toBe('All entries of the log.');
    expect(searchInWords({ role: 'operator', action: 'alert.', actor: null })).toBe('Entries with role Operator, with action "alert.".');
  });
});

describe('the badge of an entry', () => {
  it('says that it is verified, and opens the proof', async () => {
    showAudit([last]);
    await waitFor(async () => expect(await badge(41)).toHaveTextContent('Verified'));
    const button = await badge(41);
    expect(button).toHaveAccessibleDescription(/what the log holds at this index/);
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByLabelText('Leaf of entry 41')).toHaveTextContent('"action": "alert.acknowledge"');
    expect(screen.getByRole('link', { name: 'Download the proof' })).toHaveAttribute('href', '/api/audit/entries/41/proof');
    expect(screen.getByText(/^a, 23 Nov 2026/)).toBeInTheDocument();
    expect(await screen.findByText(/^[0-9a-f]{64}$/)).toBeInTheDocument();
    await userEvent.click(button);
    expect(screen.queryByLabelText('Leaf of entry 41')).toBeNull();
  });

  it('shows at once why an edited row fails, and offers no proof of it', async () => {
    showAudit([{ ...last, objectId: 'alert-9' }, entries[3] as AuditEntry]);
    const row = await screen.findByRole('row', { name: /alert-9/ });
    await waitFor(() => expect(row).toHaveTextContent('Check failed'));
    expect(row).toHaveTextContent('"alert-9" is shown as the object, and the log holds "alert-41".');
    expect(await screen.findByText(/1 of 2 entries verified by this browser, 1 failed the check/)).toBeInTheDocument();
    await userEvent.click(within(row).getByRole('button'));
    expect(screen.queryByRole('link', { name: 'Download the proof' })).toBeNull();
  });

  it('waits for the log to publish a new entry', async () => {
    const fresh = anEntry(42, { recordedAt: new Date().toISOString() });
    const grown = new NaiveLog([...log.entries, fresh.leaf]);
    Object.assign(grown, { key: log.key, witnesses: log.witnesses });
    let published = false;
    showAudit([fresh], {
      ...filesOf(grown),
      ...filesOf(log),
      'GET /api/log/checkpoint': () => ({ file: (published ? grown : log).checkpoint() }),
    });
    await waitFor(async () => expect(await badge(42)).toHaveTextContent('Not yet published'));
    published = true;
    await waitFor(async () => expect(await badge(42)).toHaveTextContent('Verified'));
  });

  it('of an erased person says so, and shows nobody', async () => {
    showAudit([erased(last)]);
    await waitFor(async () => expect(await badge(41)).toHaveTextContent('Verified, erased'));
    const row = screen.getByRole('row', { name: /alert-41/ });
    expect(within(row).getAllByText('erased')).toHaveLength(2);
    expect(row).not.toHaveTextContent('olga');
  });

  it('fails while a tile is missing, and is checked again when asked', async () => {
    let there = false;
    const tile = filesOf(log)['GET /api/log/tile/0/000.p/42'] as { file: BodyInit };
    showAudit([last], { 'GET /api/log/tile/0/000.p/42': () => (there ? tile : { status: 404 }) });
    await waitFor(async () => expect(await badge(41)).toHaveTextContent('Check failed'));
    await userEvent.click(await badge(41));
    there = true;
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    await waitFor(async () => expect(await badge(41)).toHaveTextContent('Verified'));
  });

  it('says that this browser cannot check where it has no signatures', async () => {
    vi.stubGlobal('crypto', { subtle: undefined });
    showAudit([last]);
    await waitFor(async () => expect(await badge(41)).toHaveTextContent('Cannot be checked here'));
    expect(screen.getByRole('alert')).toHaveTextContent('This browser cannot check signatures here');
  });

  it('warns of an entry that the log does not publish', () => {
    const waiting = { kind: 'not-yet-published' } as const;
    expect(outcomeWords(waiting, { ...last, recordedAt: secondsBefore(2) }, NOON)).toMatchObject({ badge: 'Not yet published', style: 'waiting' });
    expect(outcomeWords(waiting, { ...last, recordedAt: secondsBefore(7_300) }, NOON)).toMatchObject({
      badge: 'Not published for 2 h',
      style: 'unknown',
    });
  });

  it('counts what it found', () => {
    expect(summaryOf([{ kind: 'verified' }, undefined])).toBe('Checking 2 entries…');
    expect(summaryOf([{ kind: 'verified' }, { kind: 'not-yet-published' }, { kind: 'erased-but-verified' }])).toBe(
      '2 of 3 entries verified by this browser, 1 not yet published',
    );
  });
});

describe('an export', () => {
  it('says what is inside and downloads what was searched for', async () => {
    const saved: Blob[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => void saved.push(blob), revokeObjectURL: () => undefined }));
    const calls = showAudit([last], { 'GET /api/audit/export': { file: 'zip' } });
    await userEvent.type(screen.getByLabelText('Actor'), 'olga');
    await userEvent.click(screen.getByRole('button', { name: 'Search' }));
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    const dialog = screen.getByRole('dialog', { name: 'Export entries' });
    expect(dialog).toHaveTextContent('Entries by "olga".');
    expect(dialog).toHaveTextContent('a signed list');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Download the archive' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(calls.find((call) => call.path.startsWith('/api/audit/export'))?.path).toBe('/api/audit/export?actor=olga');
  });

  it('that is refused says why and saves nothing', async () => {
    showAudit([last], { 'GET /api/audit/export': { status: 422, body: { title: 'Too many entries', code: 'invalid-fields' } } });
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(screen.getByRole('button', { name: 'Download the archive' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Too many entries. (invalid-fields)');
  });
});

describe('an erasure', () => {
  async function fill(actor: string, again: string) {
    await userEvent.click(await screen.findByRole('button', { name: "Erase a person's details" }));
    await userEvent.type(screen.getByLabelText('User name'), actor);
    await userEvent.type(screen.getByLabelText('Reason'), 'Request 12/2026');
    await userEvent.type(screen.getByLabelText('Type the user name again'), again);
    await userEvent.click(screen.getByRole('button', { name: 'Erase for good' }));
  }

  it('is sent only when the name is typed twice alike', async () => {
    const calls = showAudit([last]);
    await fill('olga', 'otto');
    expect(screen.getByLabelText('Type the user name again')).toHaveAccessibleDescription('This is not the same name.');
    expect(calls.some((call) => call.method === 'POST')).toBe(false);
  });

  it('explains that proofs stay valid, and says how much was erased', async () => {
    const calls = showAudit([last], { 'POST /api/audit/erasures': { body: { erased: 7 } } });
    await fill('olga', 'olga');
    expect(await screen.findByRole('dialog', { name: 'Erased' })).toHaveTextContent('The details of 7 entries were erased.');
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ actor: 'olga', reason: 'Request 12/2026' });
  });
});

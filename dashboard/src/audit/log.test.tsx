import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LogState } from '../api/types';
import { anEntry, NaiveLog } from '../test/naiveLog';
import { filesOf, stateOf } from '../test/servedLog';
import { type Answers, serve, show } from '../test/server';
import { Shell } from '../shell/Shell';
import { LogPage } from './LogPage';

const log = new NaiveLog(Array.from({ length: 42 }, (_, i) => anEntry(i).leaf));
const ines = { signedIn: true, username: 'ines', roles: ['oversight'], sites: [], duty: { purpose: 'x', caseNumber: 'y' } };

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** The page as oversight sees it, of this log; what is given overrides what a sound platform answers. */
function showLog(served: NaiveLog, changes: Partial<LogState> = {}, answers: Answers = {}) {
  const calls = serve({
    'GET /api/me': { body: ines },
    ...filesOf(served),
    'GET /api/audit/state': { body: { ...stateOf(served), ...changes } },
    ...answers,
  });
  const page = show(
    <Routes>
      <Route element={<Shell />}>
        <Route path="log" element={<LogPage />} />
      </Route>
    </Routes>,
    '/log',
  );
  return { calls, leave: () => page.unmount() };
}

/** A log with the same keys that holds something else. */
function variantOf(entries: string[]): NaiveLog {
  return Object.assign(new NaiveLog(entries), { key: log.key, witnesses: log.witnesses });
}

async function visit(served: NaiveLog): Promise<void> {
  const { leave } = showLog(served);
  await screen.findByText(/Signed by the log and enough witnesses/);
  leave();
}

const panel = (name: string) => screen.findByRole('region', { name });

describe('the state of the log', () => {
  it('shows what the service says beside what this browser has verified', async () => {
    showLog(log);
    const own = await panel('Verified by this browser');
    for (const text of ['Signed by the log and enough witnesses', log.key.name, '42', 'Cosigned bya']) {
      expect(own).toHaveTextContent(text);
    }
    const said = await panel('Said by the service');
    for (const text of ['Publishing', 'Waiting0', `${log.key.vkey} (trusted)`]) expect(said).toHaveTextContent(text);
    const witnesses = await panel('Witnesses');
    expect(witnesses).toHaveTextContent('This browser asks for: any of (a, b).');
    expect(within(witnesses).getByRole('row', { name: /^a/ })).toHaveTextContent(/Yes, of 23 Nov 2026/);
    expect(within(witnesses).getByRole('row', { name: /^b/ })).toHaveTextContent('neverNo cosignatureNo answer within 5 s.');
  });

  it('asks for the audited state once', async () => {
    const { calls } = showLog(log);
    await panel('Witnesses');
    expect(calls.filter((call) => call.path === '/api/audit/state')).toHaveLength(1);
  });

  it('says what holds the log up', async () => {
    const { log: said } = stateOf(log);
    showLog(log, { log: { ...said, state: 'WAITING_FOR_WITNESSES', waiting: 7, problem: 'Witness a does not answer.' } });
    expect(await panel('Said by the service')).toHaveTextContent('Waiting for witnessesWitness a does not answer.');
  });

  it('tells when the service names another root than the checkpoint', async () => {
    const { log: said } = stateOf(log);
    showLog(log, { log: { ...said, publishedRoot: 'AAAA' } });
    await waitFor(async () => expect(await panel('Verified by this browser')).toHaveTextContent('names another root for 42 entries'));
  });

  it('tells when the service signs with a key that this browser does not trust', async () => {
    const { log: said } = stateOf(log);
    showLog(log, { log: { ...said, keys: ['stranger+00000000+AAAA'] } });
    expect(await panel('Said by the service')).toHaveTextContent('not in the policy that this browser trusts');
  });

  it('says plainly that nobody else watches a log without witnesses', async () => {
    showLog(log, { witnesses: [] });
    expect(await panel('Witnesses')).toHaveTextContent('Nobody but its operator could tell');
  });
});

describe('an alarm', () => {
  const rewritten = variantOf(log.entries.with(3, 'rewritten'));

  it('is raised on every page when the log was rewritten, and stays when it looks well again', async () => {
    await visit(log);
    const forked = showLog(rewritten);
    expect(await screen.findByText('The audit log has been rewritten.')).toBeInTheDocument();
    expect(await panel('Verified by this browser')).toHaveTextContent('Nothing at present.');
    forked.leave();
    await visit(log);
    showLog(log);
    expect(await screen.findByText('The audit log has been rewritten.')).toBeInTheDocument();
  });

  it('is raised when the log lost entries', async () => {
    await visit(log);
    showLog(variantOf(log.entries.slice(0, 30)));
    expect(await screen.findByText('The audit log has lost entries.')).toBeInTheDocument();
    expect(screen.getByText(/showed this browser 42 entries before, and now shows 30/)).toBeInTheDocument();
  });

  it('keeps both signed checkpoints as evidence', async () => {
    await visit(log);
    const saved: Blob[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => void saved.push(blob), revokeObjectURL: () => undefined }));
    showLog(rewritten);
    await userEvent.click(await screen.findByRole('button', { name: 'Save the evidence' }));
    const text = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsText(saved[0] as Blob);
    });
    expect(text).toContain(log.checkpoint());
    expect(text).toContain(rewritten.text());
  });

  it('comes back after it was set aside, unless the log is followed from its present state', async () => {
    await visit(log);
    showLog(rewritten);
    await userEvent.click(await screen.findByRole('button', { name: 'Set aside' }));
    await userEvent.click(screen.getByRole('button', { name: 'Set the alarm aside' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Set aside' }));
    await userEvent.click(screen.getByLabelText(/follow it from its present state/));
    await userEvent.click(screen.getByRole('button', { name: 'Set the alarm aside' }));
    expect(await screen.findByText(/Signed by the log and enough witnesses/)).toBeInTheDocument();
    expect(screen.queryByText('The audit log has been rewritten.')).toBeNull();
  });
});

describe('the trust of this browser', () => {
  const renewed = new NaiveLog(log.entries);

  it('says since when, and shows the fingerprints', async () => {
    showLog(log);
    await waitFor(async () => expect(await panel('Trusted by this browser')).toHaveTextContent(/Trusted since .* on this browser/));
    expect(await screen.findAllByText(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)).toHaveLength(3);
  });

  it('stays with the pinned policy until the officer accepts the one that is offered', async () => {
    await visit(log);
    showLog(log, {}, { 'GET /api/log/policy': { file: renewed.policy() }, 'GET /api/log/checkpoint': { file: renewed.checkpoint() } });
    expect(await screen.findByText(/not signed by a log key that this browser trusts/)).toBeInTheDocument();
    expect(screen.getByText(/offers another policy than the one this browser trusts/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Look at the offered policy' }));
    const dialog = screen.getByRole('dialog', { name: 'Trust another policy' });
    expect(await within(dialog).findByText(/^the log and any of \(a, b\)$/)).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Trust this policy' }));
    expect(await screen.findByText(/Signed by the log and enough witnesses/)).toBeInTheDocument();
    expect(screen.queryByText(/offers another policy/)).toBeNull();
  });

  it('can be given a policy from elsewhere, which is not taken while it cannot be read', async () => {
    showLog(log);
    await userEvent.click(await screen.findByRole('button', { name: 'Use another policy' }));
    await userEvent.click(screen.getByLabelText('Policy'));
    await userEvent.paste('quorum nobody');
    expect(await screen.findByText(/its quorum names nobody it defines/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Trust this policy' })).toBeDisabled();
    await userEvent.clear(screen.getByLabelText('Policy'));
    await userEvent.upload(screen.getByLabelText('Load a policy file'), aFile(renewed.policy().replaceAll('\n', '\r\n')));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Trust this policy' })).toBeEnabled());
    await userEvent.click(screen.getByRole('button', { name: 'Trust this policy' }));
    expect(await screen.findByText(/not signed by a log key that this browser trusts/)).toBeInTheDocument();
  });
});

/** jsdom's files cannot be read as text. */
function aFile(content: string): File {
  return Object.assign(new File([content], 'policy'), { text: async () => content });
}

import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get, post, withQuery } from '../api/http';
import { Problem } from '../api/problem';
import { serverNow } from '../api/serverClock';
import type { History, Quantity } from '../api/types';
import type { DryRun } from './types';
import { HistoryChart } from '../charts/HistoryChart';
import { seriesOf } from '../charts/series';
import { quantityText } from '../format/numbers';
import { duration } from '../format/time';
import { ProblemNotice } from '../ui/ProblemNotice';
import type { WatchDraft } from './useWatches';

const MINUTE_MS = 60_000;
const DAYS = 7;
/** The history answers at most 10,000 points at once. */
const POINTS_AT_ONCE = 8_000;

type Shown = { run: DryRun; points: History['points']; range: { fromMs: number; toMs: number; stepS: number } };

/** Shows when the watch as it is written now would have stood in the last seven days. */
export function DryRunPanel({ draft }: { draft: () => WatchDraft }) {
  const run = useMutation({ mutationFn: () => tried(draft()) });
  return (
    <section className="stack tight" aria-label="Dry run">
      <div>
        <button type="button" className="button" disabled={run.isPending} onClick={() => run.mutate()}>
          {run.isPending ? 'Trying…' : 'Try it against the last 7 days'}
        </button>
      </div>
      <ProblemNotice error={run.error} />
      {run.data && <Outcome shown={run.data} quantity={draft().quantity} />}
    </section>
  );
}

async function tried(draft: WatchDraft): Promise<Shown> {
  const toMs = Math.floor(serverNow() / MINUTE_MS - 1) * MINUTE_MS;
  const fromMs = toMs - DAYS * 24 * 60 * MINUTE_MS;
  const span = { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() };
  const run = await post<DryRun>(withQuery('/api/watches/dry-run', span), draft);
  const points = await pointsOf(draft.zoneId ?? '', fromMs, toMs);
  return { run, points, range: { fromMs, toMs, stepS: 60 } };
}

async function pointsOf(zoneId: string, fromMs: number, toMs: number): Promise<History['points']> {
  const parts: Array<Promise<History>> = [];
  for (let at = fromMs; at < toMs; at += POINTS_AT_ONCE * MINUTE_MS) {
    const to = Math.min(at + POINTS_AT_ONCE * MINUTE_MS, toMs);
    const query = { from: new Date(at).toISOString(), to: new Date(to).toISOString(), step: '1m' };
    parts.push(get<History>(`/api/zones/${zoneId}/history`, query));
  }
  try {
    return (await Promise.all(parts)).flatMap((part) => part.points);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return [];
    throw error;
  }
}

function Outcome({ shown, quantity }: { shown: Shown; quantity: Quantity }) {
  const { run, points, range } = shown;
  const series = useMemo(() => seriesOf(points, 'count', range), [points, range]);
  const marks = useMemo(
    () =>
      run.firings.map((firing) => ({
        fromS: Date.parse(firing.from) / 1_000,
        toS: Date.parse(firing.to ?? run.to) / 1_000,
      })),
    [run],
  );
  return (
    <>
      <p role="status">
        {run.firings.length === 0
          ? 'It would not have raised an alert.'
          : `It would have raised ${run.firings.length === 1 ? 'one alert' : `${run.firings.length} alerts`}.`}{' '}
        <span className="soft small">
          {run.evaluated} steps of {run.step} told whether it held, {run.unknown} did not.
        </span>
      </p>
      <HistoryChart title="People, and when it would have stood" unit="people" digits={0} band="least to most" series={series} marks={marks} />
      {run.firings.length > 0 && <Firings run={run} quantity={quantity} />}
      <ul className="small soft">
        {run.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

function Firings({ run, quantity }: { run: DryRun; quantity: Quantity }) {
  return (
    <div className="table-wrap">
      <table className="table">
        <caption className="visually-hidden">When it would have stood</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">For</th>
            <th scope="col">Peak</th>
          </tr>
        </thead>
        <tbody>
          {run.firings.map((firing) => (
            <tr key={firing.from}>
              <td>{new Date(firing.from).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })}</td>
              <td>
                {firing.to ? duration(Math.round((Date.parse(firing.to) - Date.parse(firing.from)) / 1_000)) : 'still standing at the end'}
              </td>
              <td>{firing.peak == null ? '—' : quantityText(quantity, firing.peak)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

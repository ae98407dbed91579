import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { get } from '../api/http';
import { Problem } from '../api/problem';
import { serverNow } from '../api/serverClock';
import type { History } from '../api/types';
import { HistoryChart } from '../charts/HistoryChart';
import { type Measure, seriesOf } from '../charts/series';
import { SelectField } from '../ui/fields';
import { Loaded } from '../ui/Loaded';
import { Panel } from '../ui/Page';

type Span = { minutes: number; step: '10s' | '1m'; stepS: number };

const SPANS: Record<string, Span> = {
  '15': { minutes: 15, step: '10s', stepS: 10 },
  '60': { minutes: 60, step: '10s', stepS: 10 },
  '360': { minutes: 360, step: '1m', stepS: 60 },
  '1440': { minutes: 1440, step: '1m', stepS: 60 },
};
const WORDS: Array<[string, string]> = [
  ['15', 'Last 15 minutes'],
  ['60', 'Last hour'],
  ['360', 'Last 6 hours'],
  ['1440', 'Last 24 hours'],
];
const REFRESH_MS = 20_000;
const FIRST: Span = { minutes: 15, step: '10s', stepS: 10 };

/** Count and density of one zone over time. */
export function ZoneHistory({ zoneId, name }: { zoneId: string; name: string }) {
  const [choice, setChoice] = useState('15');
  const span = SPANS[choice] ?? FIRST;
  const history = useQuery({
    queryKey: ['history', zoneId, choice],
    queryFn: async ({ signal }) => {
      // The newest step is still filling, and a rollup arrives a little after its step has ended.
      const toMs = (Math.floor(serverNow() / 1_000 / span.stepS) - 1) * span.stepS * 1_000;
      const fromMs = toMs - span.minutes * 60_000;
      const query = { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString(), step: span.step };
      const points = await get<History>(`/api/zones/${zoneId}/history`, query, signal).then(
        (history) => history.points,
        emptyWhenNeverRead,
      );
      return { points, range: { fromMs, toMs, stepS: span.stepS } };
    },
    refetchInterval: Math.max(REFRESH_MS, span.stepS * 1_000),
    placeholderData: keepPreviousData,
  });
  return (
    <Panel
      title={`${name} over time`}
      actions={<SelectField name="span" label="Time shown" options={WORDS} value={choice} onChange={setChoice} />}
    >
      <Loaded query={history}>
        {(data) => (
          <div className="chart-pair">
            <Chart data={data} measure="count" />
            <Chart data={data} measure="density" />
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

/** A zone that no camera has read yet is unknown to the history: all of its time is without data. */
function emptyWhenNeverRead(error: unknown): History['points'] {
  if (error instanceof Problem && error.status === 404) return [];
  throw error;
}

type Data = { points: History['points']; range: { fromMs: number; toMs: number; stepS: number } };

function Chart({ data, measure }: { data: Data; measure: Measure }) {
  const series = useMemo(() => seriesOf(data.points, measure, data.range), [data, measure]);
  return measure === 'count' ? (
    <HistoryChart title="People" unit="people" digits={0} band="least to most" series={series} />
  ) : (
    <HistoryChart title="Density" unit="people/m²" digits={2} band="mean to most" series={series} />
  );
}

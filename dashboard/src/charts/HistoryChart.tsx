import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useTheme } from '../ui/useTheme';
import { colourOf, paintMarks, paintSlices } from './paint';
import { type ChartSeries, summaryOf } from './series';

/** A time to stand out, in seconds since the epoch. */
export type Mark = { fromS: number; toS: number };

type Props = { title: string; unit: string; digits: number; band: string; series: ChartSeries; marks?: Mark[] };

const HEIGHT_PX = 200;
const DAY_S = 86_400;
const NO_MARKS: Mark[] = [];

/** A mean with its band over time; time without numbers is marked, never drawn as zero. */
export function HistoryChart({ title, unit, digits, band, series, marks = NO_MARKS }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const { shown } = useTheme();
  useEffect(() => {
    const host = element.current;
    if (!host) return undefined;
    const plot = new uPlot(optionsFor(host, series, digits, marks), dataOf(series), host);
    const resize = new ResizeObserver(() => plot.setSize({ width: host.clientWidth, height: HEIGHT_PX }));
    resize.observe(host);
    return () => {
      resize.disconnect();
      plot.destroy();
    };
  }, [series, digits, shown, marks]);
  return (
    <figure className="chart">
      <figcaption>
        <h3>
          {title} <span className="soft">({unit})</span>
        </h3>
        <span className="chart-key small soft">
          <span className="key line">mean</span>
          <span className="key band">{band}</span>
          <span className="key floor">below floor</span>
          <span className="key gap">no data</span>
          {marks.length > 0 && <span className="key mark">would have stood</span>}
        </span>
      </figcaption>
      <div ref={element} className="chart-plot" role="img" aria-label={`${title}. ${summaryOf(series, unit, digits)}`} />
    </figure>
  );
}

function dataOf(series: ChartSeries): uPlot.AlignedData {
  return [series.x, series.high, series.low, series.middle];
}

function optionsFor(host: HTMLElement, series: ChartSeries, digits: number, marks: Mark[]): uPlot.Options {
  const accent = colourOf(host, '--accent');
  const axis: uPlot.Axis = {
    stroke: colourOf(host, '--text-soft'),
    grid: { stroke: colourOf(host, '--line'), width: 1 },
    ticks: { show: false },
    font: `12px ${getComputedStyle(host).fontFamily}`,
  };
  const edge: uPlot.Series = { stroke: 'transparent', points: { show: false } };
  return {
    width: host.clientWidth,
    height: HEIGHT_PX,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { size: 6 } },
    scales: { x: { time: true }, y: { range: (_plot, _min, max) => [0, Math.max(max * 1.15, digits ? 0.5 : 10)] } },
    axes: [
      { ...axis, values: isLong(series) ? '{DD} {MMM}' : '{HH}:{mm}', space: 60 },
      { ...axis, size: 44, values: (_plot, ticks) => ticks.map((tick) => tick.toFixed(digits ? 1 : 0)) },
    ],
    series: [{}, edge, edge, { stroke: accent, width: 2, points: { size: 4, fill: accent } }],
    bands: [{ series: [1, 2], fill: faint(accent) }],
    hooks: {
      drawClear: [
        paintSlices(series, { noData: colourOf(host, '--nodata'), belowFloor: colourOf(host, '--text-soft') }),
        paintMarks(marks, colourOf(host, '--act')),
      ],
    },
  };
}

function isLong(series: ChartSeries): boolean {
  return (series.x.at(-1) ?? 0) - (series.x[0] ?? 0) > 2 * DAY_S;
}

function faint(colour: string): string {
  return colour.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.22)');
}

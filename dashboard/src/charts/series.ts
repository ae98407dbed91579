import type { HistoryPoint } from '../api/types';

/** What a slice of time holds: numbers, fewer people than the floor, or nothing usable. */
export type Slice = 'value' | 'below-floor' | 'no-data';

export type ChartSeries = {
  /** Start of each slice, seconds since the epoch. */
  x: number[];
  middle: Array<number | null>;
  low: Array<number | null>;
  high: Array<number | null>;
  slices: Slice[];
  stepS: number;
};

export type Measure = 'count' | 'density';

/**
 * A point for every step of the range, so that a missing rollup shows as a gap of no data instead of a line
 * drawn across it.
 */
export function seriesOf(
  points: HistoryPoint[],
  measure: Measure,
  range: { fromMs: number; toMs: number; stepS: number },
): ChartSeries {
  const { stepS } = range;
  const byStart = new Map(points.map((point) => [Math.floor(Date.parse(point.start) / 1_000 / stepS), point]));
  const series: ChartSeries = { x: [], middle: [], low: [], high: [], slices: [], stepS };
  const last = Math.floor(range.toMs / 1_000 / stepS);
  for (let slot = Math.floor(range.fromMs / 1_000 / stepS); slot < last; slot++) {
    const point = byStart.get(slot);
    const [middle, low, high] = valuesOf(point, measure);
    series.x.push(slot * stepS);
    series.middle.push(middle);
    series.low.push(low);
    series.high.push(high);
    series.slices.push(sliceOf(point, middle));
  }
  return series;
}

function valuesOf(point: HistoryPoint | undefined, measure: Measure): [number | null, number | null, number | null] {
  if (!point) return [null, null, null];
  if (measure === 'count') return [point.countMean ?? null, point.countMin ?? null, point.countMax ?? null];
  const mean = point.densityMeanPerM2 ?? null;
  return [mean, mean, point.densityMaxPerM2 ?? mean];
}

function sliceOf(point: HistoryPoint | undefined, middle: number | null): Slice {
  if (middle !== null) return 'value';
  return point && point.belowFloor > 0 ? 'below-floor' : 'no-data';
}

/** The chart in a sentence, for who cannot see it. */
export function summaryOf(series: ChartSeries, unit: string, digits: number): string {
  const values = series.middle.filter((value) => value !== null);
  const share = (slice: Slice) => series.slices.filter((each) => each === slice).length;
  const numbers =
    values.length === 0
      ? 'No numbers in this time.'
      : `Mean between ${Math.min(...values).toFixed(digits)} and ${Math.max(...values).toFixed(digits)} ${unit}, ` +
        `last ${(values.at(-1) ?? 0).toFixed(digits)}.`;
  return `${numbers} ${share('below-floor')} of ${series.slices.length} steps below the floor, ${share('no-data')} without data.`;
}

import { describe, expect, it } from 'vitest';
import type { HistoryPoint } from '../api/types';
import { seriesOf, summaryOf } from './series';

const FROM = Date.parse('2026-11-23T12:00:00Z');
const range = { fromMs: FROM, toMs: FROM + 40_000, stepS: 10 };

function point(afterS: number, changes: Partial<HistoryPoint>): HistoryPoint {
  return { start: new Date(FROM + afterS * 1_000).toISOString(), readings: 10, belowFloor: 0, notOk: 0, ...changes };
}

describe('a chart series', () => {
  const points = [
    point(0, { countMean: 30, countMin: 25, countMax: 33, densityMeanPerM2: 1.5, densityMaxPerM2: 1.7 }),
    point(10, { belowFloor: 10 }),
    point(30, { readings: 10, notOk: 10 }),
  ];

  it('tells below the floor, blindness and missing rollups from numbers', () => {
    const series = seriesOf(points, 'count', range);
    expect(series.slices).toEqual(['value', 'below-floor', 'no-data', 'no-data']);
    expect(series.middle).toEqual([30, null, null, null]);
    expect([series.low[0], series.high[0]]).toEqual([25, 33]);
  });

  it('has one step for each step of the range, none of them zero for want of data', () => {
    const series = seriesOf([], 'density', range);
    expect(series.x).toEqual([0, 10, 20, 30].map((after) => FROM / 1_000 + after));
    expect(series.middle).toEqual([null, null, null, null]);
  });

  it('takes the band of density from its mean to its greatest', () => {
    const series = seriesOf(points, 'density', range);
    expect([series.low[0], series.middle[0], series.high[0]]).toEqual([1.5, 1.5, 1.7]);
  });

  it('is told in a sentence', () => {
    expect(summaryOf(seriesOf(points, 'count', range), 'people', 0)).toBe(
      'Mean between 30 and 30 people, last 30. 1 of 4 steps below the floor, 2 without data.',
    );
  });
});

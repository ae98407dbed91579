import { describe, expect, it } from 'vitest';
import { NOON, aReading, anAlert, secondsBefore } from '../test/things';
import { countText, densityText, measuredText } from './numbers';
import { byWorst, isUsable, readingToShow, standingOf, worstOf } from './standing';
import { ageSeconds, duration, isoDay } from './time';
import { QUALITY_WORDS, wordFor } from './words';

describe('numbers', () => {
  it('carry their 95 % interval', () => {
    expect(countText(aReading())).toBe('34 (31–38)');
    expect(densityText(aReading())).toBe('1.42 /m² (1.20–1.61)');
  });

  it('below the floor say so and show no number, even if one slipped through', () => {
    const reading = aReading({ belowFloor: true, count: 3 });
    expect(countText(reading)).toBe('below floor (fewer than 10)');
    expect(densityText(reading)).toBe('below floor (fewer than 10)');
  });

  it('show a count of zero as zero where no floor holds it back', () => {
    expect(countText(aReading({ floor: 0, count: 0, countLow: 0, countHigh: 1 }))).toBe('0 (0–1)');
  });

  it('say why an uncalibrated camera has no density', () => {
    expect(densityText(aReading({ densityPerM2: null }))).toBe('not measurable without calibration');
  });

  it('of an alert say what was measured and how sure', () => {
    expect(measuredText(anAlert())).toBe('3.21 people/m², 95 % interval 2.90–3.50');
    expect(measuredText(anAlert({ value: null }))).toBe('beyond 3.00 people/m²');
    expect(measuredText(anAlert({ quantity: 'SILENCE', value: 61, valueLow: null }))).toBe(
      '61 s without a usable reading',
    );
  });
});

describe('how a zone stands', () => {
  it('is its level while the reading is usable', () => {
    expect(standingOf(aReading({ level: 'ACT' }), NOON)).toBe('ACT');
  });

  it('is no data when there is no reading, an old one, or a blind camera', () => {
    expect(standingOf(undefined, NOON)).toBe('NO_DATA');
    expect(standingOf(aReading({ observedAt: secondsBefore(16) }), NOON)).toBe('NO_DATA');
    expect(standingOf(aReading({ quality: 'NO_SIGNAL' }), NOON)).toBe('NO_DATA');
    expect(isUsable(aReading({ observedAt: 'nonsense' }), NOON)).toBe(false);
  });

  it('is not rated, rather than normal, when a count has no level', () => {
    expect(standingOf(aReading({ level: null }), NOON)).toBe('UNRATED');
  });

  it('ranks no data above normal and below watch', () => {
    expect((['NORMAL', 'WATCH', 'NO_DATA', 'CRITICAL', 'ACT', 'UNRATED'] as const).toSorted(byWorst)).toEqual([
      'CRITICAL',
      'ACT',
      'WATCH',
      'NO_DATA',
      'UNRATED',
      'NORMAL',
    ]);
    expect(worstOf(['NORMAL', 'NO_DATA'])).toBe('NO_DATA');
    expect(worstOf([])).toBe('NO_DATA');
  });

  it('shows the worst usable reading when several cameras see the zone', () => {
    const readings = [
      aReading({ cameraId: 'a', level: 'NORMAL' }),
      aReading({ cameraId: 'b', level: 'WATCH' }),
      aReading({ cameraId: 'c', level: 'CRITICAL', quality: 'STALE' }),
    ];
    expect(readingToShow(readings, NOON)?.cameraId).toBe('b');
  });
});

describe('times', () => {
  it('are named in whole units, rounded down', () => {
    expect([0.9, 119.9, 120, 7_199, 7_200, 172_800].map(duration)).toEqual([
      '0 s',
      '119 s',
      '2 min',
      '119 min',
      '2 h',
      '2 d',
    ]);
  });

  it('have no age when there is no instant, and never a negative one', () => {
    expect(ageSeconds(null, NOON)).toBeUndefined();
    expect(ageSeconds(secondsBefore(-5), NOON)).toBe(0);
  });

  it('give a date input the local day', () => {
    expect(isoDay(new Date(2027, 2, 9, 23, 59))).toBe('2027-03-09');
  });
});

describe('words', () => {
  it('fall back to the value of a newer service', () => {
    expect(wordFor(QUALITY_WORDS, 'NO_SIGNAL')).toBe('No signal');
    expect(wordFor(QUALITY_WORDS, 'LENS_WET')).toBe('lens wet');
    expect(wordFor(QUALITY_WORDS, null)).toBe('—');
  });
});

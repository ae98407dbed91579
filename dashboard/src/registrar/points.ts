import type { Point } from '../api/types';
import { parseTsaiXml } from '../calibrate/tsaiXml';
import { numberOf, textOf } from '../ui/forms';

export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

/** A polygon written as one `x, y` per line, metres east and north of the site's origin. */
export function parsePolygon(text: string): Parsed<Point[]> {
  const points: Point[] = [];
  const lines = text.split(/[\n;]/).map((line) => line.trim());
  for (const [i, line] of lines.entries()) {
    if (line === '') continue;
    const parts = line.split(/[\s,]+/).map(Number);
    const [x, y] = parts;
    if (parts.length !== 2 || x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) {
      return { ok: false, message: `Line ${i + 1} is not a pair of metres such as “12.5, 3”.` };
    }
    points.push([x, y]);
  }
  if (points.length < 3) return { ok: false, message: 'A polygon needs three corners at least.' };
  return { ok: true, value: points };
}

export function polygonText(points: Point[] | null | undefined): string {
  return (points ?? []).map(([x, y]) => `${x}, ${y}`).join('\n');
}

/** Square metres inside a simple polygon. */
export function areaM2(points: Point[]): number {
  const twice = points.reduce((sum, [x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length] ?? [x1, y1];
    return sum + x1 * y2 - x2 * y1;
  }, 0);
  return Math.abs(twice) / 2;
}

export type PointPair = { pixelX: string; pixelY: string; groundX: string; groundY: string };
export type Correspondence = { pixelX: number; pixelY: number; groundX: number; groundY: number };

export const LEAST_PAIRS = 6;
export const EMPTY_PAIR: PointPair = { pixelX: '', pixelY: '', groundX: '', groundY: '' };

/** The rows of the point table as numbers. Rows left wholly empty do not count. */
export function parsePairs(rows: PointPair[]): Parsed<Correspondence[]> {
  const filled = rows.filter((row) => Object.values(row).some((text) => text.trim() !== ''));
  const pairs = filled.map((row) => ({
    pixelX: toNumber(row.pixelX),
    pixelY: toNumber(row.pixelY),
    groundX: toNumber(row.groundX),
    groundY: toNumber(row.groundY),
  }));
  const bad = pairs.findIndex((pair) => Object.values(pair).some((value) => !Number.isFinite(value)));
  if (bad >= 0) return { ok: false, message: `Pair ${bad + 1} needs four numbers.` };
  if (pairs.length < LEAST_PAIRS) {
    return { ok: false, message: `A calibration needs ${LEAST_PAIRS} pairs at least; there are ${pairs.length}.` };
  }
  return { ok: true, value: pairs };
}

/** A calibration file: Tsai's model as XML, or JSON with a kind. */
export function parseCalibrationFile(text: string): Parsed<Record<string, unknown>> {
  if (text.trimStart().startsWith('<')) return parseTsaiXml(text);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'kind' in value) {
      return { ok: true, value: value as Record<string, unknown> };
    }
    return { ok: false, message: 'The JSON must be an object with a “kind” of HOMOGRAPHY or TSAI.' };
  } catch {
    return { ok: false, message: 'This is neither XML nor JSON.' };
  }
}

/**
 * The form as the body of a calibration.
 *
 * @param image whose pixels the pairs are of, when there is a still
 */
export function calibrationBody(
  data: FormData,
  byFile: boolean,
  rows: PointPair[],
  image: { width: number; height: number } | null,
): Parsed<Record<string, unknown>> {
  if (!byFile) {
    const pairs = parsePairs(rows);
    if (!pairs.ok) return pairs;
    const imageWidth = image?.width ?? numberOf(data, 'imageWidth') ?? 0;
    const imageHeight = image?.height ?? numberOf(data, 'imageHeight') ?? 0;
    return { ok: true, value: { kind: 'HOMOGRAPHY', points: pairs.value, imageWidth, imageHeight } };
  }
  const file = parseCalibrationFile(textOf(data, 'file'));
  if (!file.ok) return file;
  const pairs = isUntouched(rows) ? null : parsePairs(rows);
  if (pairs && !pairs.ok) return pairs;
  const residualM = numberOf(data, 'residualM');
  const { tsai } = file.value;
  const known = typeof tsai === 'object' && residualM !== null ? { tsai: { ...tsai, residualM } } : {};
  return { ok: true, value: { ...file.value, ...known, ...(pairs ? { points: pairs.value } : {}) } };
}

function isUntouched(rows: PointPair[]): boolean {
  return rows.every((row) => Object.values(row).every((text) => text.trim() === ''));
}

function toNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

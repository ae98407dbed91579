import type { Point } from '../api/types';
import type { PointPair } from '../registrar/points';

export type Marked = { number: number; at: Point; state: 'chosen' | 'worst' | 'plain' };

/** The pairs that have both numbers of one side, with the chosen and the worst told apart. */
export function marksOf(rows: PointPair[], side: 'pixel' | 'ground', chosen: number, worst: number): Marked[] {
  return rows.flatMap((row, i) => {
    const texts = side === 'pixel' ? [row.pixelX, row.pixelY] : [row.groundX, row.groundY];
    const [x = Number.NaN, y = Number.NaN] = texts.map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
    if (!Number.isFinite(x) || !Number.isFinite(y)) return [];
    return [{ number: i + 1, at: [x, y] as Point, state: i === worst ? 'worst' : i === chosen ? 'chosen' : 'plain' } as Marked];
  });
}

/** Puts a picked place into the chosen row, and says which row is next. */
export function withPicked(rows: PointPair[], chosen: number, side: 'pixel' | 'ground', [x, y]: Point, empty: PointPair) {
  const [first, second] = [x.toFixed(side === 'pixel' ? 1 : 2), y.toFixed(side === 'pixel' ? 1 : 2)];
  const placed = rows.map((row, i) => {
    if (i !== chosen) return row;
    return side === 'pixel' ? { ...row, pixelX: first, pixelY: second } : { ...row, groundX: first, groundY: second };
  });
  const row = placed[chosen];
  const complete = row !== undefined && Object.values(row).every((text) => text.trim() !== '');
  if (!complete) return { rows: placed, chosen };
  return { rows: chosen + 1 < placed.length ? placed : [...placed, empty], chosen: chosen + 1 };
}

/** The row whose pair is farthest off, or -1 when all are close to each other. */
export function worstOf(residuals: Array<number | null>): number {
  const known = residuals.map((metres) => metres ?? Number.POSITIVE_INFINITY);
  const most = Math.max(...known, 0);
  const typical = [...known].sort((a, b) => a - b)[Math.floor(known.length / 2)] ?? 0;
  return most > 2 * typical && most > 0.05 ? known.indexOf(most) : -1;
}

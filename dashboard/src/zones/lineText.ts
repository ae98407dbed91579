import type { CountingLine, Point } from '../api/types';
import type { Parsed } from '../registrar/points';

/** A counting line while somebody types. */
export type LineText = { id: string; name: string; fromX: string; fromY: string; toX: string; toY: string };

export const MOST_LINES = 8;
export const EMPTY_LINE: LineText = { id: '', name: '', fromX: '', fromY: '', toX: '', toY: '' };

export function lineText({ id, name, from, to }: CountingLine): LineText {
  return { id, name, fromX: String(from[0]), fromY: String(from[1]), toX: String(to[0]), toY: String(to[1]) };
}

/** The lines as they are sent; the server judges where they lie. */
export function parseLines(lines: LineText[]): Parsed<CountingLine[]> {
  const parsed = lines.map(lineOf);
  const bad = parsed.findIndex((line) => line === null);
  if (bad >= 0) return { ok: false, message: `Line ${bad + 1} needs an id, a name and four numbers.` };
  return { ok: true, value: parsed.filter((line) => line !== null) };
}

/** Those lines that can be drawn already. */
export function drawnLines(lines: LineText[]): CountingLine[] {
  return lines.map(lineOf).filter((line) => line !== null);
}

/** Puts a picked place into the line that lacks an end, or begins another. */
export function withEnd(lines: LineText[], [x, y]: Point): LineText[] {
  const open = lines.findIndex((line) => line.fromX === '' || line.toX === '');
  if (open < 0) {
    if (lines.length >= MOST_LINES) return lines;
    const number = lines.length + 1;
    return [...lines, { ...EMPTY_LINE, id: `line-${number}`, name: `Line ${number}`, fromX: String(x), fromY: String(y) }];
  }
  return lines.map((line, i) => {
    if (i !== open) return line;
    return line.fromX === '' ? { ...line, fromX: String(x), fromY: String(y) } : { ...line, toX: String(x), toY: String(y) };
  });
}

function lineOf({ id, name, fromX, fromY, toX, toY }: LineText): CountingLine | null {
  const numbers = [fromX, fromY, toX, toY].map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
  const [x1, y1, x2, y2] = numbers as [number, number, number, number];
  if (!numbers.every(Number.isFinite) || id.trim() === '' || name.trim() === '') return null;
  return { id: id.trim(), name: name.trim(), from: [x1, y1], to: [x2, y2] };
}

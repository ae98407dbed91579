import type { FieldProblem } from '../api/problem';

export type Piece = { text: string; problem?: FieldProblem };

/** The text cut at the places of its problems, which then stand in pieces of their own. */
export function piecesOf(text: string, problems: FieldProblem[]): Piece[] {
  const placed = problems
    .filter((problem) => problem.line !== undefined && problem.column !== undefined)
    .map((problem) => {
      const [from, to] = rangeOf(text, problem);
      return { problem, from, to };
    })
    .sort((one, other) => one.from - other.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { problem, from, to } of placed) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, to), problem });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** `line 2, column 6`, or nothing for a problem of the whole field. */
export function placeText({ line, column }: FieldProblem): string {
  return line === undefined || column === undefined ? '' : `line ${line}, column ${column}`;
}

/** Where in the text a problem's part begins and ends. */
export function rangeOf(text: string, { line, column, length }: FieldProblem): [from: number, to: number] {
  const from = Math.min((lineStarts(text)[(line ?? 1) - 1] ?? 0) + (column ?? 1) - 1, text.length);
  return [from, Math.min(from + (length ?? 1), text.length)];
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) if (text[i] === '\n') starts.push(i + 1);
  return starts;
}

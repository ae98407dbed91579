import type { CountingLine, Point } from '../api/types';
import { type Frame, toDrawing } from '../control/plan';

/** Where the arrow of a line points: who crosses it that way comes in. Metres, from the middle of the line. */
export function arrowOf({ from, to }: Pick<CountingLine, 'from' | 'to'>, lengthM: number): [Point, Point] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  // To the left of the way from `from` to `to`.
  return [middle, [middle[0] - (dy / length) * lengthM, middle[1] + (dx / length) * lengthM]];
}

/** A counting line with its name, its first end marked, and an arrow for "in". */
export function LineOnPlan({ line, frame }: { line: CountingLine; frame: Frame }) {
  const size = frame.width / 60;
  const [x1, y1] = toDrawing(frame, line.from);
  const [x2, y2] = toDrawing(frame, line.to);
  const [tail, tip] = arrowOf(line, size * 3).map((point) => toDrawing(frame, point)) as [Point, Point];
  const angle = Math.atan2(tip[1] - tail[1], tip[0] - tail[0]);
  const wing = (turn: number): Point => [
    tip[0] - size * Math.cos(angle + turn),
    tip[1] - size * Math.sin(angle + turn),
  ];
  const [left, right] = [wing(0.5), wing(-0.5)];
  return (
    <g className="plan-line">
      <title>{`${line.name}: the arrow points in`}</title>
      <line x1={x1} y1={y1} x2={x2} y2={y2} />
      <circle cx={x1} cy={y1} r={size * 0.35} />
      <path d={`M${tail.join(' ')}L${tip.join(' ')}M${left.join(' ')}L${tip.join(' ')}L${right.join(' ')}`} />
      <text x={tip[0]} y={tip[1]} dx={size * 0.4} fontSize={size * 1.2}>
        in
      </text>
    </g>
  );
}

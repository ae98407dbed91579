import type { Point } from '../api/types';
import type { Marked } from './marks';

type Props = { mark: Marked; at: Point; radius: number };

/** A numbered place of a pair, in the units of the drawing. */
export function Mark({ mark, at: [x, y], radius }: Props) {
  return (
    <g className="mark" data-state={mark.state}>
      <circle cx={x} cy={y} r={radius} />
      <text x={x + radius * 1.4} y={y - radius * 0.6} fontSize={radius * 2.6}>
        {mark.number}
      </text>
    </g>
  );
}

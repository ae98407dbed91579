import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useState } from 'react';
import type { Point } from '../api/types';

type Props = {
  width: number;
  height: number;
  label: string;
  /** How far an arrow key moves the cross; ten times as far with Shift. */
  step: number;
  className?: string;
  /** What is said of a place that was picked. */
  words: (at: Point) => string;
  onPick: (at: Point) => void;
  children?: ReactNode;
};

const MOVES: Record<string, Point> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** A drawing on which a place is picked with the mouse, or with the arrow keys and Enter. In drawing units, y down. */
export function PointPicker({ width, height, label, step, className = '', words, onPick, children }: Props) {
  const hint = useId();
  const [cross, setCross] = useState<Point | null>(null);
  const [said, setSaid] = useState('');
  const pick = (at: Point) => {
    setSaid(words(at));
    onPick(at);
  };
  const click = (event: MouseEvent<SVGSVGElement>) => {
    const at = placeOf(event, width, height);
    if (at) pick(at);
  };
  const press = (event: KeyboardEvent) => {
    const at = cross ?? [width / 2, height / 2];
    const move = MOVES[event.key];
    if (move) {
      const by = event.shiftKey ? step * 10 : step;
      setCross([clamp(at[0] + move[0] * by, width), clamp(at[1] + move[1] * by, height)]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      pick(at);
    } else {
      return;
    }
    event.preventDefault();
  };
  const arm = width / 40;
  return (
    <>
      <svg
        className={`picker ${className}`}
        viewBox={`0 0 ${width} ${height}`}
        role="application"
        aria-label={label}
        aria-describedby={hint}
        tabIndex={0}
        onClick={click}
        onKeyDown={press}
      >
        {children}
        {cross && (
          <path className="picker-cross" d={`M${cross[0] - arm} ${cross[1]}h${2 * arm}M${cross[0]} ${cross[1] - arm}v${2 * arm}`} />
        )}
      </svg>
      <span id={hint} className="visually-hidden">
        Arrow keys move a cross, with Shift farther; Enter picks the place. The table takes the same numbers.
      </span>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}

/** Where on a drawing the mouse is, in the drawing's units; null while nothing is laid out. */
export function placeOf(event: MouseEvent<SVGSVGElement>, width: number, height: number): Point | null {
  const svg = event.currentTarget;
  const matrix = svg.getScreenCTM?.();
  if (matrix) {
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return x < 0 || y < 0 || x > width || y > height ? null : [x, y];
  }
  const box = svg.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return null;
  return [((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height];
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

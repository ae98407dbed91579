import { type PointerEvent, useMemo, useState } from 'react';
import type { CountingLine, Point, Site, Zone } from '../api/types';
import { GridLines } from '../control/GridLines';
import { drawable, frameOf, pathOf, toDrawing } from '../control/plan';
import { PointPicker } from '../ui/PointPicker';
import { LineOnPlan } from './LineOnPlan';

type Props = {
  site: Site;
  others: Zone[];
  corners: Point[];
  lines: CountingLine[];
  /** What a click adds. */
  mode: 'corner' | 'line';
  onPick: (at: Point) => void;
  onMoveCorner: (index: number, to: Point) => void;
};

/** The ground on which a zone is drawn: a click adds what the mode says, a corner is dragged with the pointer. */
export function PlanEditor({ site, others, corners, lines, mode, onPick, onMoveCorner }: Props) {
  const [dragged, setDragged] = useState<number | null>(null);
  // The ground must not move under a corner that is dragged, so what is drawn does not shape the frame.
  const frame = useMemo(() => {
    const known = [...(site.outlineM ?? []), ...drawable(others).flatMap((zone) => zone.polygonM)];
    const around: Point[] = known.length > 1 ? known : [[-30, -30], [30, 30]];
    return frameOf([...around, ...corners]);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [site, others]);
  const size = frame.width / 80;
  const ground = ([x, y]: Point): Point => [round(x + frame.minX), round(frame.minY + frame.height - y)];
  const drag = (event: PointerEvent<SVGGElement>) => {
    const matrix = dragged === null ? null : event.currentTarget.getScreenCTM?.();
    if (dragged === null || !matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onMoveCorner(dragged, ground([x, y]));
  };
  return (
    <PointPicker
      className="plan"
      width={frame.width}
      height={frame.height}
      step={0.5}
      label={mode === 'corner' ? 'Ground plan, north up: pick the next corner' : 'Ground plan, north up: pick an end of the line'}
      words={(at) => ground(at).map((part) => part.toFixed(1)).join(' m east, ') + ' m north'}
      onPick={(at) => onPick(ground(at))}
    >
      <g onPointerMove={drag} onPointerUp={() => setDragged(null)} onPointerLeave={() => setDragged(null)}>
        <rect width={frame.width} height={frame.height} fill="transparent" />
        <GridLines frame={frame} />
        {drawable(others).map((zone) => (
          <g key={zone.id} className="plan-zone other" data-standing="UNRATED">
            <polygon points={pathOf(frame, zone.polygonM)} />
          </g>
        ))}
        <g className="plan-zone" data-standing="UNRATED">
          <polygon points={pathOf(frame, corners)} />
        </g>
        {lines.map((line) => (
          <LineOnPlan key={line.id} line={line} frame={frame} />
        ))}
        {corners.map((corner, i) => {
          const [x, y] = toDrawing(frame, corner);
          return (
            <circle
              key={i}
              className="corner"
              cx={x}
              cy={y}
              r={size}
              onPointerDown={() => setDragged(i)}
              onClick={(event) => event.stopPropagation()}
            />
          );
        })}
      </g>
    </PointPicker>
  );
}

/** To a centimetre: nobody draws finer. */
function round(metres: number): number {
  return Math.round(metres * 100) / 100;
}

import type { Point, Site, Zone } from '../api/types';
import { drawable, frameOf, pathOf, scaleBarM, toDrawing } from '../control/plan';
import { multiples } from '../map/geo';
import { PointPicker } from '../ui/PointPicker';
import type { Marked } from './marks';

type Props = { site: Site | undefined; zones: Zone[]; marks: Marked[]; onPick: (at: Point) => void };

/** The site's ground, north up, on which the ground half of a pair is picked. */
export function GroundPicker({ site, zones, marks, onPick }: Props) {
  const shapes = drawable(zones);
  const points = [...(site?.outlineM ?? []), ...shapes.flatMap((zone) => zone.polygonM), ...marks.map((mark) => mark.at)];
  const frame = frameOf(points.length > 1 ? points : [[-25, -25], [25, 25]]);
  const step = scaleBarM(frame.width) / 2;
  const radius = frame.width / 90;
  return (
    <PointPicker
      className="plan"
      width={frame.width}
      height={frame.height}
      step={0.1}
      label="Ground plan, north up: pick the place of the chosen pair"
      words={([x, y]) => `${(x + frame.minX).toFixed(1)} m east, ${(frame.minY + frame.height - y).toFixed(1)} m north`}
      onPick={([x, y]) => onPick([x + frame.minX, frame.minY + frame.height - y])}
    >
      <g className="plan-grid">
        {multiples(frame.minX, frame.minX + frame.width, step).map((x) => (
          <line key={`x${x}`} x1={x - frame.minX} x2={x - frame.minX} y1={0} y2={frame.height} />
        ))}
        {multiples(frame.minY, frame.minY + frame.height, step).map((y) => (
          <line key={`y${y}`} x1={0} x2={frame.width} y1={frame.minY + frame.height - y} y2={frame.minY + frame.height - y} />
        ))}
      </g>
      {shapes.map((zone) => (
        <g key={zone.id} className="plan-zone" data-standing="UNRATED">
          <polygon points={pathOf(frame, zone.polygonM)} />
        </g>
      ))}
      {marks.map(({ number, at, state }) => {
        const [x, y] = toDrawing(frame, at);
        return (
          <g key={number} className="mark" data-state={state}>
            <circle cx={x} cy={y} r={radius} />
            <text x={x + radius * 1.4} y={y - radius * 0.6} fontSize={radius * 2.6}>
              {number}
            </text>
          </g>
        );
      })}
    </PointPicker>
  );
}

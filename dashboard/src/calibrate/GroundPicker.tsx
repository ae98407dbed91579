import type { Point, Site, Zone } from '../api/types';
import { GridLines } from '../control/GridLines';
import { drawable, frameOf, pathOf, toDrawing } from '../control/plan';
import { PointPicker } from '../ui/PointPicker';
import { Mark } from './Mark';
import type { Marked } from './marks';

type Props = { site: Site | undefined; zones: Zone[]; marks: Marked[]; onPick: (at: Point) => void };

/** The site's ground, north up, on which the ground half of a pair is picked. */
export function GroundPicker({ site, zones, marks, onPick }: Props) {
  const shapes = drawable(zones);
  const points = [...(site?.outlineM ?? []), ...shapes.flatMap((zone) => zone.polygonM), ...marks.map((mark) => mark.at)];
  const frame = frameOf(points.length > 1 ? points : [[-25, -25], [25, 25]]);
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
      <GridLines frame={frame} />
      {shapes.map((zone) => (
        <g key={zone.id} className="plan-zone" data-standing="UNRATED">
          <polygon points={pathOf(frame, zone.polygonM)} />
        </g>
      ))}
      {marks.map((mark) => (
        <Mark key={mark.number} mark={mark} at={toDrawing(frame, mark.at)} radius={radius} />
      ))}
    </PointPicker>
  );
}

import type { LiveGrid, Point, Zone } from '../api/types';
import { density, whole } from '../format/numbers';
import { STANDING_WORDS, type Standing } from '../format/standing';
import { GridLines } from './GridLines';
import { PlanGrid } from './PlanGrid';
import { centroid, drawable, type Frame, frameOf, pathOf, scaleBarM, toDrawing } from './plan';
import type { ZoneNow } from './standings';

type Props = { outline?: Point[] | null | undefined; zones: Zone[]; states?: ZoneNow[]; grids?: LiveGrid[]; flow?: boolean; label: string };

/** The zones of a site drawn on the ground, in metres, north up. Never over a picture. */
export function SitePlan({ outline, zones, states, grids = [], flow = false, label }: Props) {
  const shapes = drawable(zones);
  const frame = frameOf([...(outline ?? []), ...shapes.flatMap((zone) => zone.polygonM)]);
  return (
    <svg className="plan" viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label}>
      <defs>
        <pattern id="plan-hatch" width={frame.width / 60} height={frame.width / 60} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line y2={frame.width / 60} className="plan-hatch" strokeWidth={frame.width / 150} />
        </pattern>
      </defs>
      <GridLines frame={frame} />
      {outline && outline.length > 2 && <polygon className="plan-outline" points={pathOf(frame, outline)} />}
      {grids.map((grid) => (
        <PlanGrid key={`${grid.originXM}/${grid.originYM}`} grid={grid} frame={frame} flow={flow} />
      ))}
      {shapes.map((zone) => (
        <ZoneShape key={zone.id} zone={zone} frame={frame} state={states?.find((each) => each.zoneId === zone.id)} plain={!states} overGrid={grids.length > 0} />
      ))}
      <ScaleBar frame={frame} />
    </svg>
  );
}

function ZoneShape({ zone, frame, state, plain, overGrid }: { zone: Zone & { polygonM: Point[] }; frame: Frame; state: ZoneNow | undefined; plain: boolean; overGrid: boolean }) {
  const standing: Standing = plain ? 'UNRATED' : (state?.standing ?? 'NO_DATA');
  const [x, y] = toDrawing(frame, centroid(zone.polygonM));
  const lines = plain ? [zone.name] : [zone.name, STANDING_WORDS[standing], numberLine(state)];
  const size = textSize(zone.polygonM, lines, frame);
  return (
    <g className={overGrid ? 'plan-zone over-grid' : 'plan-zone'} data-standing={standing}>
      <polygon points={pathOf(frame, zone.polygonM)} />
      {standing === 'NO_DATA' && <polygon className="hatched" points={pathOf(frame, zone.polygonM)} />}
      <text x={x} y={y - size * 0.6} fontSize={size} textAnchor="middle" strokeWidth={overGrid ? size * 0.45 : 0}>
        {lines.filter(Boolean).map((line, i) => (
          <tspan key={line} x={x} dy={i === 0 ? 0 : size * 1.25} className={i === 1 ? 'plan-level' : undefined}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** Small enough for the longest line to fit the zone, but never too small to read. */
function textSize(polygon: Point[], lines: string[], frame: Frame): number {
  const xs = polygon.map(([x]) => x);
  const longest = Math.max(...lines.map((line) => line.length), 1);
  const fitting = (Math.max(...xs) - Math.min(...xs)) / (longest * 0.62);
  return Math.max(frame.width / 72, Math.min(frame.width / 38, fitting));
}

function numberLine(state: ZoneNow | undefined): string {
  const reading = state?.reading;
  if (!reading || state.standing === 'NO_DATA') return '';
  if (reading.belowFloor) return `fewer than ${reading.floor}`;
  const count = reading.count == null ? '' : `${whole(reading.count)} people`;
  return reading.densityPerM2 == null ? count : `${density(reading.densityPerM2)} /m² · ${count}`;
}

function ScaleBar({ frame }: { frame: Frame }) {
  const length = scaleBarM(frame.width);
  const unit = frame.width / 42;
  const y = frame.height - unit * 0.7;
  return (
    <g className="plan-scale">
      <path d={`M${unit} ${y - unit * 0.35}v${unit * 0.35}h${length}v${-unit * 0.35}`} />
      <text x={unit + length / 2} y={y - unit * 0.35} fontSize={unit * 0.8} textAnchor="middle">
        {length} m
      </text>
    </g>
  );
}

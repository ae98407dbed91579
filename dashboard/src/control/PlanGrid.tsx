import type { LiveGrid, Point } from '../api/types';
import { density } from '../format/numbers';
import { cellsOf, headingText, type Cell } from './cells';
import { densityClass } from './densityScale';
import { type Frame, toDrawing } from './plan';

/** An arrow of a cell's length is this fast. */
const FULL_ARROW_MPS = 1.5;

/** The density of each cell of the ground, and where its crowd moves. */
export function PlanGrid({ grid, frame, flow }: { grid: LiveGrid; frame: Frame; flow: boolean }) {
  const cells = cellsOf(grid);
  return (
    <g className="plan-cells">
      {cells.map((cell) => (
        <Square key={`${cell.row}/${cell.column}`} cell={cell} frame={frame} />
      ))}
      {flow &&
        cells
          .filter((cell) => cell.direction)
          .map((cell) => <Arrow key={`${cell.row}/${cell.column}`} cell={cell} frame={frame} />)}
    </g>
  );
}

function Square({ cell, frame }: { cell: Cell; frame: Frame }) {
  const [x, y] = toDrawing(frame, [cell.southWest[0], cell.southWest[1] + cell.sizeM]);
  const kind = densityClass(cell.densityPerM2);
  return (
    <rect x={x} y={y} width={cell.sizeM} height={cell.sizeM} fill={kind.color}>
      <title>{`${density(cell.densityPerM2)} people/m², ${kind.name}; ${headingText(cell)}`}</title>
    </rect>
  );
}

function Arrow({ cell, frame }: { cell: Cell; frame: Frame }) {
  const [east, north] = cell.direction ?? [0, 0];
  const half = (cell.sizeM * 0.45 * Math.min(cell.speedMps, FULL_ARROW_MPS)) / FULL_ARROW_MPS;
  const head = cell.sizeM * 0.14;
  const middle: Point = [cell.southWest[0] + cell.sizeM / 2, cell.southWest[1] + cell.sizeM / 2];
  const at = (along: number, aside: number): string =>
    toDrawing(frame, [middle[0] + east * along - north * aside, middle[1] + north * along + east * aside])
      .map((part) => part.toFixed(2))
      .join(' ');
  const path = `M${at(-half, 0)}L${at(half, 0)}M${at(half - head, head)}L${at(half, 0)}L${at(half - head, -head)}`;
  return (
    <g className="plan-arrow">
      <path className="halo" d={path} strokeWidth={cell.sizeM * 0.16} />
      <path d={path} strokeWidth={cell.sizeM * 0.06} />
    </g>
  );
}

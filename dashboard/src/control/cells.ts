import type { LiveGrid, Point } from '../api/types';

export type Cell = {
  /** Position in the grid, from the south-west. */
  row: number;
  column: number;
  southWest: Point;
  sizeM: number;
  densityPerM2: number;
  speedMps: number;
  /** Unit vector of the flow, east and north; null where nothing moves. */
  direction: Point | null;
};

/** Slower than one step of the grid's velocities is no motion. */
const STILL_MPS = 0.1;

/** The cells whose ground is seen. */
export function cellsOf(grid: LiveGrid): Cell[] {
  return grid.densityPerM2.flatMap((density, i) => {
    if (density === null) return [];
    const [row, column] = [Math.floor(i / grid.columns), i % grid.columns];
    const [east, north] = [grid.velocityXMps[i] ?? 0, grid.velocityYMps[i] ?? 0];
    const speed = Math.hypot(east, north);
    return {
      row,
      column,
      southWest: [grid.originXM + column * grid.cellM, grid.originYM + row * grid.cellM] as Point,
      sizeM: grid.cellM,
      densityPerM2: density,
      speedMps: speed,
      direction: speed < STILL_MPS ? null : ([east / speed, north / speed] as Point),
    };
  });
}

const WINDS = ['east', 'north-east', 'north', 'north-west', 'west', 'south-west', 'south', 'south-east'];

/** Where people in the cell go, in words. */
export function headingText({ direction }: Pick<Cell, 'direction'>): string {
  if (!direction) return 'still';
  const eighth = Math.round((Math.atan2(direction[1], direction[0]) * 4) / Math.PI);
  return `to the ${WINDS[(eighth + 8) % 8]}`;
}

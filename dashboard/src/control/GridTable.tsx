import type { LiveGrid } from '../api/types';
import { density } from '../format/numbers';
import { cellsOf, headingText } from './cells';
import { densityClass } from './densityScale';

/** What the grid of a zone shows, as a table: the densest cells first. */
export function GridTable({ zoneName, grid }: { zoneName: string; grid: LiveGrid }) {
  const cells = cellsOf(grid).sort((a, b) => b.densityPerM2 - a.densityPerM2);
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={`Cells of ${zoneName}`}>
      <table className="table">
        <caption>
          {zoneName}: cells of {grid.cellM} m, the densest first
        </caption>
        <thead>
          <tr>
            <th scope="col">Cell (south-west corner, m east and north)</th>
            <th scope="col">Density</th>
            <th scope="col">Scale</th>
            <th scope="col">Motion</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={`${cell.row}/${cell.column}`}>
              <th scope="row">{cell.southWest.map((part) => part.toFixed(1)).join(', ')}</th>
              <td>{density(cell.densityPerM2)} people/m²</td>
              <td>{densityClass(cell.densityPerM2).name}</td>
              <td>
                {headingText(cell)}
                {cell.direction && `, ${cell.speedMps.toFixed(1)} m/s`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { metres } from '../format/numbers';
import type { PointPair } from './points';

const COLUMNS: Array<[keyof PointPair, string]> = [
  ['pixelX', 'Pixel x'],
  ['pixelY', 'Pixel y'],
  ['groundX', 'Ground x (m)'],
  ['groundY', 'Ground y (m)'],
];

type Props = {
  rows: PointPair[];
  empty: PointPair;
  chosen: number;
  /** Metres that each row is off, once the pairs were checked; null for a row that has none. */
  residuals: Array<number | null>;
  worst: number;
  onChoose: (row: number) => void;
  onChange: (rows: PointPair[]) => void;
};

/** Pairs of a pixel and the place on the ground that it shows; the chosen one takes what is picked on the pictures. */
export function PairTable({ rows, empty, chosen, residuals, worst, onChoose, onChange }: Props) {
  const set = (at: number, column: keyof PointPair, text: string) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, [column]: text } : row)));
  return (
    <div className="table-wrap">
      <table className="table pairs">
        <caption className="visually-hidden">Point pairs</caption>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            {COLUMNS.map(([column, name]) => (
              <th key={column} scope="col">
                {name}
              </th>
            ))}
            <th scope="col" className="number">Off by</th>
            <th scope="col">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // A row has no identity but its place.
            <tr key={i} data-worst={i === worst || undefined}>
              <th scope="row">
                <button type="button" className="button compact" aria-pressed={i === chosen} onClick={() => onChoose(i)}>
                  <span className="visually-hidden">Choose pair </span>
                  {i + 1}
                </button>
              </th>
              {COLUMNS.map(([column, name]) => (
                <td key={column}>
                  <input
                    className="input"
                    inputMode="decimal"
                    aria-label={`${name} of pair ${i + 1}`}
                    value={row[column]}
                    onFocus={() => onChoose(i)}
                    onChange={(event) => set(i, column, event.target.value)}
                  />
                </td>
              ))}
              <td className="number">
                {metres(residuals[i])}
                {i === worst && <strong> worst</strong>}
              </td>
              <td>
                <button
                  type="button"
                  className="button compact quiet"
                  onClick={() => onChange(rows.filter((_, at) => at !== i))}
                >
                  Remove<span className="visually-hidden"> pair {i + 1}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="button compact" onClick={() => onChange([...rows, empty])}>
        Add a pair
      </button>
    </div>
  );
}

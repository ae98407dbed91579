import type { PointPair } from './points';

const COLUMNS: Array<[keyof PointPair, string]> = [
  ['pixelX', 'Pixel x'],
  ['pixelY', 'Pixel y'],
  ['groundX', 'Ground x (m)'],
  ['groundY', 'Ground y (m)'],
];

type Props = { rows: PointPair[]; empty: PointPair; onChange: (rows: PointPair[]) => void };

/** Pairs of a pixel and the place on the ground that it shows. */
export function PairTable({ rows, empty, onChange }: Props) {
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
            <th scope="col">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // A row has no identity but its place.
            <tr key={i}>
              <th scope="row">{i + 1}</th>
              {COLUMNS.map(([column, name]) => (
                <td key={column}>
                  <input
                    className="input"
                    inputMode="decimal"
                    aria-label={`${name} of pair ${i + 1}`}
                    value={row[column]}
                    onChange={(event) => set(i, column, event.target.value)}
                  />
                </td>
              ))}
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

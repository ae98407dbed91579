import { type LineText, EMPTY_LINE, MOST_LINES } from './lineText';

const COLUMNS: Array<[keyof LineText, string]> = [
  ['id', 'Id'],
  ['name', 'Name'],
  ['fromX', 'From east (m)'],
  ['fromY', 'From north (m)'],
  ['toX', 'To east (m)'],
  ['toY', 'To north (m)'],
];

/** The counting lines of a zone. Turning a line swaps its ends, and with them "in" and "out". */
export function LineTable({ lines, onChange }: { lines: LineText[]; onChange: (lines: LineText[]) => void }) {
  const set = (at: number, change: Partial<LineText>) =>
    onChange(lines.map((line, i) => (i === at ? { ...line, ...change } : line)));
  return (
    <div className="table-wrap">
      <table className="table pairs">
        <caption className="visually-hidden">Counting lines</caption>
        <thead>
          <tr>
            {COLUMNS.map(([column, name]) => (
              <th key={column} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) => (
            <tr key={i}>
              {COLUMNS.map(([column, name]) => (
                <td key={column}>
                  <input
                    className="input"
                    aria-label={`${name} of line ${i + 1}`}
                    value={line[column]}
                    onChange={(event) => set(i, { [column]: event.target.value })}
                  />
                </td>
              ))}
              <td className="row">
                <button
                  type="button"
                  className="button compact quiet"
                  onClick={() => set(i, { fromX: line.toX, fromY: line.toY, toX: line.fromX, toY: line.fromY })}
                >
                  Turn<span className="visually-hidden"> line {i + 1}</span>
                </button>
                <button type="button" className="button compact quiet" onClick={() => onChange(lines.filter((_, at) => at !== i))}>
                  Remove<span className="visually-hidden"> line {i + 1}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button
        type="button"
        className="button compact"
        disabled={lines.length >= MOST_LINES}
        onClick={() => onChange([...lines, { ...EMPTY_LINE, id: `line-${lines.length + 1}`, name: `Line ${lines.length + 1}` }])}
      >
        Add a line
      </button>
    </div>
  );
}

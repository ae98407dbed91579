import type { Point } from '../api/types';

type Props = { corners: Array<[string, string]>; onChange: (corners: Array<[string, string]>) => void };

/** The corners of a zone as numbers: all that the plan does, for the keyboard and for who has measured. */
export function CornerTable({ corners, onChange }: Props) {
  const set = (at: number, axis: 0 | 1, text: string) =>
    onChange(corners.map((corner, i) => (i !== at ? corner : axis === 0 ? [text, corner[1]] : [corner[0], text])));
  return (
    <div className="table-wrap">
      <table className="table pairs">
        <caption className="visually-hidden">Corners</caption>
        <thead>
          <tr>
            <th scope="col">Corner</th>
            <th scope="col">East (m)</th>
            <th scope="col">North (m)</th>
            <th scope="col">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {corners.map((corner, i) => (
            <tr key={i}>
              <th scope="row">{i + 1}</th>
              {([0, 1] as const).map((axis) => (
                <td key={axis}>
                  <input
                    className="input"
                    inputMode="decimal"
                    aria-label={`Metres ${axis === 0 ? 'east' : 'north'} of corner ${i + 1}`}
                    value={corner[axis]}
                    onChange={(event) => set(i, axis, event.target.value)}
                  />
                </td>
              ))}
              <td>
                <button type="button" className="button compact quiet" onClick={() => onChange(corners.filter((_, at) => at !== i))}>
                  Remove<span className="visually-hidden"> corner {i + 1}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="button compact" onClick={() => onChange([...corners, ['', '']])}>
        Add a corner
      </button>
    </div>
  );
}

/** Those corners that are numbers already, for the drawing, with their rows. */
export function drawnCorners(corners: Array<[string, string]>): Array<{ row: number; at: Point }> {
  return corners.flatMap(([x, y], row) => {
    const at: Point = [x.trim() === '' ? Number.NaN : Number(x), y.trim() === '' ? Number.NaN : Number(y)];
    return at.every(Number.isFinite) ? [{ row, at }] : [];
  });
}

import { whole } from '../format/numbers';
import type { ImportJob } from './useImport';

const SHOWN = 200;

export function ImportReport({ job, dryRun }: { job: ImportJob; dryRun: boolean }) {
  return (
    <div className="stack">
      {job.state === 'RUNNING' && (
        <div className="stack tight" role="status">
          <progress className="progress" aria-label="Progress of the import" value={job.processed} max={Math.max(job.rows, job.processed, 1)} />
          <span>{whole(job.processed)} rows read…</span>
        </div>
      )}
      {job.state === 'FAILED' && <p className="notice problem">The import failed. Nothing of it was stored.</p>}
      <dl className="figures">
        <Figure name="Rows" value={Math.max(job.rows, job.processed)} />
        <Figure name="Good" value={job.good} />
        <Figure name="Bad" value={job.bad} />
        {!dryRun && <Figure name="Imported" value={job.imported} />}
      </dl>
      {job.problems.length > 0 && (
        <>
          <div className="table-wrap">
            <table className="table">
              <caption className="visually-hidden">Bad rows</caption>
              <thead>
                <tr>
                  <th scope="col" className="number">Row</th>
                  <th scope="col">Field</th>
                  <th scope="col">What is wrong</th>
                </tr>
              </thead>
              <tbody>
                {job.problems.slice(0, SHOWN).map((problem) => (
                  <tr key={`${problem.row}-${problem.field}-${problem.code}`}>
                    <td className="number">{problem.row}</td>
                    <td>
                      <code>{problem.field || '—'}</code>
                    </td>
                    <td>
                      {problem.message} <span className="soft small">({problem.code})</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="small">
            {job.problems.length > SHOWN && `The first ${SHOWN} are shown. `}
            <a href={`/api/camera-imports/${job.id}/errors.csv`} download>
              Download every bad row as CSV
            </a>
          </p>
        </>
      )}
    </div>
  );
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{whole(value)}</dd>
    </div>
  );
}

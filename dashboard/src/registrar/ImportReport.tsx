import { whole } from '../format/numbers';
import type { ImportJob, RowError } from './useImport';

/** How far an import is, and every row that it cannot take. */
export function ImportReport({ job, dryRun }: { job: ImportJob; dryRun: boolean }) {
  return (
    <div className="stack">
      {job.state === 'RUNNING' && (
        <div className="stack tight" role="status">
          <progress
            className="progress"
            aria-label="Progress of the import"
            value={job.rowsRead}
            max={Math.max(job.rowsTotal, 1)}
          />
          <span>
            {whole(job.rowsRead)} of {whole(job.rowsTotal)} rows read…
          </span>
        </div>
      )}
      {job.state !== 'RUNNING' && (
        <p className={`notice ${job.state === 'DONE' ? 'good' : 'problem'}`} role="status">
          {job.message || END_WORDS[job.state]}
        </p>
      )}
      <dl className="figures">
        <Figure name="Rows" value={job.rowsTotal} />
        {job.state !== 'RUNNING' && <Figure name="Good" value={job.rowsGood} />}
        {job.state !== 'RUNNING' && <Figure name="Bad" value={job.rowsBad} />}
        {!dryRun && <Figure name="Imported" value={job.imported} />}
      </dl>
      {job.errors.length > 0 && <Errors jobId={job.id} errors={job.errors} />}
    </div>
  );
}

const END_WORDS = {
  DONE: 'Done.',
  REFUSED: 'Nothing was imported, because rows are bad.',
  INTERRUPTED: 'The import was interrupted, and nothing was imported. Send the file again.',
  FAILED: 'The import failed, and nothing was imported.',
} as const;

function Errors({ jobId, errors }: { jobId: string; errors: RowError[] }) {
  return (
    <>
      <div className="table-wrap">
        <table className="table">
          <caption className="visually-hidden">Bad rows</caption>
          <thead>
            <tr>
              <th scope="col" className="number">Line</th>
              <th scope="col">Column</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {errors.map((error) => (
              <tr key={`${error.line}-${error.column}-${error.code}`}>
                <td className="number">{error.line}</td>
                <td>
                  <code>{error.column || '—'}</code>
                </td>
                <td>
                  {error.message} <span className="soft small">({error.code})</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small">
        <a href={`/api/camera-imports/${jobId}/errors.csv`} download="errors.csv">
          Download every bad row as CSV
        </a>
      </p>
    </>
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

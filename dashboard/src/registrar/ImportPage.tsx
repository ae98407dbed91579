import { useState } from 'react';
import { Field } from '../ui/Field';
import { Page, Panel } from '../ui/Page';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ImportReport } from './ImportReport';
import { type ImportJob, type ImportMode, useImportJob, useStartImport } from './useImport';

const REQUIRED =
  'id, siteId, name, lon, lat, streamAddress, owner, purpose, legalBasis, necessity, alternatives, reviewOn, endOn';
const OPTIONAL = 'floor, analytics, framesPerSecond';

/** First a dry run that changes nothing, then the import of what it showed. */
export function ImportPage() {
  const [file, setFile] = useState<File | null>(null);
  const start = useStartImport();
  const job = useImportJob(start.data?.id);
  const mode = start.variables?.mode;
  const run = (next: ImportMode) => file && start.mutate({ file, mode: next });
  const running = start.isPending || job.data?.state === 'RUNNING';
  const checked = mode === 'dry-run' && isChecked(job.data) ? job.data : undefined;
  return (
    <Page title="Import cameras" lead="From a CSV file. Nothing is stored before you have seen the report of a dry run." narrow>
      <Panel title="1. Choose a file and check it">
        <div className="stack">
          <Field name="file" label="CSV file" hint={<Columns />}>
            {(control) => (
              <input
                {...control}
                type="file"
                accept=".csv,text/csv"
                onChange={(event) => {
                  start.reset();
                  setFile(event.target.files?.[0] ?? null);
                }}
              />
            )}
          </Field>
          <div>
            <button type="button" className="button primary" disabled={!file || running} onClick={() => run('dry-run')}>
              Start dry run
            </button>
          </div>
        </div>
      </Panel>
      <ProblemNotice error={start.error ?? job.error} />
      {job.data && (
        <Panel title={mode === 'dry-run' ? '2. Report of the dry run' : 'Report of the import'}>
          <ImportReport job={job.data} dryRun={mode === 'dry-run'} />
        </Panel>
      )}
      {checked && checked.rowsGood > 0 && (
        <Panel title="3. Import">
          <div className="row">
            <button type="button" className="button primary" disabled={checked.rowsBad > 0 || running} onClick={() => run('all-or-nothing')}>
              Import all rows
            </button>
            {checked.rowsBad > 0 && (
              <button type="button" className="button" disabled={running} onClick={() => run('good-rows')}>
                Import the {checked.rowsGood} good rows only
              </button>
            )}
          </div>
        </Panel>
      )}
    </Page>
  );
}

function isChecked(job: ImportJob | undefined): boolean {
  return job?.state === 'DONE' || job?.state === 'REFUSED';
}

function Columns() {
  return (
    <>
      The first line names the columns: <code>{REQUIRED}</code>; and if you like <code>{OPTIONAL}</code>.
    </>
  );
}

import { useState } from 'react';
import { Field } from '../ui/Field';
import { Page, Panel } from '../ui/Page';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ImportReport } from './ImportReport';
import { type ImportMode, useImportJob, useStartImport } from './useImport';

const COLUMNS =
  'id, siteId, name, lon, lat, owner, purpose, legalBasis, necessity, alternatives, floor, analytics, zoneIds, framesPerSecond, detector, reviewOn, endOn, streamAddress';

/** First a dry run that changes nothing, then the import of what it showed. */
export function ImportPage() {
  const [file, setFile] = useState<File | null>(null);
  const start = useStartImport();
  const job = useImportJob(start.data?.id);
  const mode = start.variables?.mode;
  const run = (next: ImportMode) => file && start.mutate({ file, mode: next });
  const running = start.isPending || job.data?.state === 'RUNNING';
  const checked = mode === 'dry-run' && job.data?.state === 'DONE' ? job.data : undefined;
  return (
    <Page title="Import cameras" lead="From a CSV file. Nothing is stored before you have seen the report of a dry run." narrow>
      <Panel title="1. Choose a file and check it">
        <div className="stack">
          <Field name="file" label="CSV file" hint={<>Columns: <code>{COLUMNS}</code></>}>
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
      {checked && checked.good > 0 && (
        <Panel title="3. Import">
          <div className="row">
            <button type="button" className="button primary" disabled={checked.bad > 0 || running} onClick={() => run('all-or-nothing')}>
              Import all rows
            </button>
            {checked.bad > 0 && (
              <button type="button" className="button" disabled={running} onClick={() => run('good-rows')}>
                Import the {checked.good} good rows only
              </button>
            )}
          </div>
        </Panel>
      )}
    </Page>
  );
}

import { Dialog } from '../ui/Dialog';
import { ProblemNotice } from '../ui/ProblemNotice';
import { searchInWords } from './searchWords';
import { type AuditSearch, useExport } from './useAudit';

/** Downloads what the present search finds; says first what is inside, for it leaves the platform. */
export function ExportDialog({ search, onClose }: { search: AuditSearch; onClose: () => void }) {
  const download = useExport(search);
  return (
    <Dialog title="Export entries" onClose={onClose}>
      <div className="prose">
        <p>{searchInWords(search)}</p>
        <p>The archive (ZIP) holds:</p>
        <ul>
          <li>each entry that is found, with who acted and the details, unless they were erased</li>
          <li>for each entry the proof that the log holds it, and the signed checkpoint that the proof leads to</li>
          <li>the policy: the public keys of the log and of its witnesses</li>
          <li>a signed list of all of this, so that nothing can be left out on the way</li>
        </ul>
        <p>
          Whoever gets it can check it without this platform. It names people: pass it on only to those who may know.
          The export is itself an entry of the audit log.
        </p>
      </div>
      <ProblemNotice error={download.error} />
      <div className="row end">
        <button type="button" className="button quiet" onClick={onClose}>
          Cancel
        </button>
        <button
          type="button"
          className="button primary"
          disabled={download.isPending}
          onClick={() => download.mutate(undefined, { onSuccess: onClose })}
        >
          {download.isPending ? 'Preparing…' : 'Download the archive'}
        </button>
      </div>
    </Dialog>
  );
}

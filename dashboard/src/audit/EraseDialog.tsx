import { useState } from 'react';
import { asProblem, messageFor } from '../api/problem';
import { whole } from '../format/numbers';
import { Dialog } from '../ui/Dialog';
import { TextArea, TextField } from '../ui/fields';
import { onSubmit, textOf, useFocusOnFirstError } from '../ui/forms';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useErase } from './useAudit';

/** Erases who a person was from every entry. It cannot be undone, so the name is asked for twice. */
export function EraseDialog({ onClose }: { onClose: () => void }) {
  const erase = useErase();
  const problem = erase.error && asProblem(erase.error);
  const form = useFocusOnFirstError(problem);
  const [differs, setDiffers] = useState(false);
  if (erase.data) return <Erased count={erase.data.erased} onClose={onClose} />;
  return (
    <Dialog title="Erase a person's details" onClose={onClose}>
      <div className="prose">
        <p>
          In every entry of this person the name and the details are erased, with the salt that ties them to the log.
          Nobody can bring them back. The action, its time, its object and its outcome stay.
        </p>
        <p>
          Every proof stays valid: the log itself never held the name, only a salted digest of it, and that digest
          stays where it is. Nobody can tell any more whose digest it was.
        </p>
      </div>
      <form
        ref={form}
        className="stack"
        onSubmit={onSubmit((data) => {
          const actor = textOf(data, 'actor');
          const same = actor !== '' && actor === textOf(data, 'confirmation');
          setDiffers(!same);
          if (same) erase.mutate({ actor, reason: textOf(data, 'reason') });
        })}
      >
        <TextField name="actor" label="User name" required error={messageFor(problem, 'actor')} />
        <TextArea
          name="reason"
          label="Reason"
          hint="It goes into the audit log: do not name the person in it."
          required
          error={messageFor(problem, 'reason')}
        />
        <TextField
          name="confirmation"
          label="Type the user name again"
          required
          error={differs ? 'This is not the same name.' : undefined}
        />
        {problem && <ProblemNotice error={problem} />}
        <div className="row end">
          <button type="button" className="button quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button danger" disabled={erase.isPending}>
            Erase for good
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Erased({ count, onClose }: { count: number; onClose: () => void }) {
  return (
    <Dialog title="Erased" onClose={onClose}>
      <p role="status">The details of {whole(count)} entries were erased. Their proofs are valid as before.</p>
      <div className="row end">
        <button type="button" className="button primary" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

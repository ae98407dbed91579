import { asProblem, messageFor } from '../api/problem';
import type { Alert, Outcome } from '../api/types';
import { OUTCOME_WORDS } from '../format/words';
import { Dialog } from '../ui/Dialog';
import { SelectField, TextArea, optionsOf } from '../ui/fields';
import { onSubmit, textOf } from '../ui/forms';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useAcknowledge, useClose } from './useAlerts';

type Props = { alert: Alert; onClose: () => void };

export function AcknowledgeDialog({ alert, onClose }: Props) {
  const acknowledge = useAcknowledge(alert.id);
  const problem = acknowledge.error && asProblem(acknowledge.error);
  return (
    <Dialog title={`Acknowledge: ${alert.watchName}`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={onSubmit((data) => acknowledge.mutate({ note: textOf(data, 'note') }, { onSuccess: onClose }))}
      >
        <TextArea name="note" label="Note" hint="What you are doing about it." error={messageFor(problem, 'note')} />
        {problem && <ProblemNotice error={problem} />}
        <Buttons onClose={onClose} submit="Acknowledge alert" busy={acknowledge.isPending} />
      </form>
    </Dialog>
  );
}

export function CloseDialog({ alert, onClose }: Props) {
  const close = useClose(alert.id);
  const problem = close.error && asProblem(close.error);
  return (
    <Dialog title={`Close: ${alert.watchName}`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={onSubmit((data) =>
          close.mutate(
            { outcome: textOf(data, 'outcome') as Outcome, note: textOf(data, 'note') },
            { onSuccess: onClose },
          ),
        )}
      >
        <SelectField
          name="outcome"
          label="Outcome"
          options={optionsOf(OUTCOME_WORDS)}
          error={messageFor(problem, 'outcome')}
        />
        <TextArea name="note" label="Note" hint="What was found and done." error={messageFor(problem, 'note')} />
        {problem && <ProblemNotice error={problem} />}
        <Buttons onClose={onClose} submit="Close this alert" busy={close.isPending} />
      </form>
    </Dialog>
  );
}

function Buttons({ onClose, submit, busy }: { onClose: () => void; submit: string; busy: boolean }) {
  return (
    <div className="row end">
      <button type="button" className="button quiet" onClick={onClose}>
        Cancel
      </button>
      <button type="submit" className="button primary" disabled={busy}>
        {submit}
      </button>
    </div>
  );
}

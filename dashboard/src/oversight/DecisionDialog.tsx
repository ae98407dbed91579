import { asProblem, messageFor } from '../api/problem';
import type { Camera } from '../api/types';
import { isoDay } from '../format/time';
import { Dialog } from '../ui/Dialog';
import { TextArea, TextField } from '../ui/fields';
import { onSubmit, textOf, useFocusOnFirstError } from '../ui/forms';
import { ProblemNotice } from '../ui/ProblemNotice';
import { type Decision, useDecide } from './useDecisions';

export const DECISION_WORDS: Record<Decision, string> = {
  approve: 'Approve',
  reject: 'Reject',
  suspend: 'Suspend',
  resume: 'Resume',
  retire: 'Retire',
  activate: 'Activate',
};

const LONGEST_APPROVAL_MONTHS = 12;

/** A decision always has a reason; an approval also has an end. */
export function DecisionDialog({ camera, decision, onClose }: { camera: Camera; decision: Decision; onClose: () => void }) {
  const decide = useDecide(camera.id);
  const problem = decide.error && asProblem(decide.error);
  const form = useFocusOnFirstError(problem);
  return (
    <Dialog title={`${DECISION_WORDS[decision]}: ${camera.name}`} onClose={onClose}>
      <form
        ref={form}
        className="stack"
        onSubmit={onSubmit((data) =>
          decide.mutate(
            {
              decision,
              reason: textOf(data, 'reason'),
              ...(decision === 'approve' ? { expiresOn: textOf(data, 'expiresOn') } : {}),
            },
            { onSuccess: onClose },
          ),
        )}
      >
        <TextArea
          name="reason"
          label="Reason"
          hint="It goes into the audit log and into the camera's history."
          error={messageFor(problem, 'reason')}
          required
        />
        {decision === 'approve' && (
          <TextField
            name="expiresOn"
            label="Approval expires on"
            hint="Twelve months from today at most."
            type="date"
            defaultValue={isoDay(monthsFromNow(6))}
            max={isoDay(monthsFromNow(LONGEST_APPROVAL_MONTHS))}
            required
            error={messageFor(problem, 'expiresOn')}
          />
        )}
        {problem && <ProblemNotice error={problem} />}
        <div className="row end">
          <button type="button" className="button quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={decide.isPending}>
            {DECISION_WORDS[decision]} camera
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function monthsFromNow(months: number): Date {
  const date = new Date();
  date.setMonth(date.getMonth() + months);
  return date;
}

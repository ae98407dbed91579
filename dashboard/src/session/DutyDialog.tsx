import { asProblem, messageFor } from '../api/problem';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/fields';
import { onSubmit, textOf, useFocusOnFirstError } from '../ui/forms';
import { ProblemNotice } from '../ui/ProblemNotice';
import { signOut } from './signIn';
import { useStartDuty } from './useMe';

/** Asks why the person looks, before the first view that is not public. It cannot be passed by. */
export function DutyDialog() {
  const start = useStartDuty();
  const problem = start.error && asProblem(start.error);
  const form = useFocusOnFirstError(problem);
  return (
    <Dialog title="Declare your duty">
      <p className="soft">
        Plainview writes this into every audit entry of your session, before it shows anything that is not public.
      </p>
      <form
        ref={form}
        className="stack"
        onSubmit={onSubmit((data) =>
          start.mutate({ purpose: textOf(data, 'purpose'), caseNumber: textOf(data, 'caseNumber') }),
        )}
      >
        <TextField
          name="purpose"
          label="Purpose"
          hint="What you are on duty for, in a few words."
          list="duty-purposes"
          maxLength={200}
          required
          error={messageFor(problem, 'purpose')}
        />
        <datalist id="duty-purposes">
          <option value="Crowd safety, control room shift" />
          <option value="Event operations" />
          <option value="Register maintenance" />
          <option value="Oversight review" />
        </datalist>
        <TextField
          name="caseNumber"
          label="Event or case number"
          maxLength={64}
          required
          error={messageFor(problem, 'caseNumber')}
        />
        {problem && <ProblemNotice error={problem} />}
        <div className="row end">
          <button type="button" className="button quiet" onClick={() => void signOut()}>
            Sign out
          </button>
          <button type="submit" className="button primary" disabled={start.isPending}>
            Start duty
          </button>
        </div>
      </form>
    </Dialog>
  );
}

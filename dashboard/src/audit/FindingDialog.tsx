import { asProblem, messageFor } from '../api/problem';
import type { ReviewItem, ReviewVerdict } from './reviewTypes';
import { optionsOf, TextArea } from '../ui/fields';
import { VERDICT_WORDS } from '../format/words';
import { Dialog } from '../ui/Dialog';
import { onSubmit, textOf } from '../ui/forms';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useRecordFinding } from './useReviews';

/** What oversight makes of one entry of a sample. */
export function FindingDialog({ reviewId, item, onClose }: { reviewId: string; item: ReviewItem; onClose: () => void }) {
  const record = useRecordFinding(reviewId, item.index);
  const problem = record.error && asProblem(record.error);
  return (
    <Dialog title={`Finding on entry ${item.index}`} onClose={onClose}>
      <p>
        <code>{item.entry.action}</code> {item.entry.objectId && `on ${item.entry.objectId}`}
      </p>
      <form
        className="stack"
        onSubmit={onSubmit((data) =>
          record.mutate(
            { verdict: textOf(data, 'verdict') as ReviewVerdict, note: textOf(data, 'note') },
            { onSuccess: onClose },
          ),
        )}
      >
        <fieldset className="field">
          <legend>Finding</legend>
          <div className="row">
            {optionsOf(VERDICT_WORDS).map(([verdict, words]) => (
              <label key={verdict} className="check">
                <input
                  type="radio"
                  name="verdict"
                  value={verdict}
                  required
                  defaultChecked={item.finding?.verdict === verdict}
                />
                {words}
              </label>
            ))}
          </div>
        </fieldset>
        <TextArea
          name="note"
          label="Note"
          hint="What you looked at, and why it is so."
          defaultValue={item.finding?.note ?? ''}
          error={messageFor(problem, 'note')}
        />
        {problem && <ProblemNotice error={problem} />}
        <div className="row end">
          <button type="button" className="button quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={record.isPending}>
            Record the finding
          </button>
        </div>
      </form>
    </Dialog>
  );
}

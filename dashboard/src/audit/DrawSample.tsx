import { useNavigate } from 'react-router';
import { asProblem, messageFor } from '../api/problem';
import { SelectField, TextField } from '../ui/fields';
import { numberOf, onSubmit, useFocusOnFirstError } from '../ui/forms';
import { Panel } from '../ui/Page';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ANY_ROLE } from './SearchForm';
import { searchOf } from './useAudit';
import { useDrawSample } from './useReviews';

/** Asks for a sample and opens it. */
export function DrawSample() {
  const draw = useDrawSample();
  const navigate = useNavigate();
  const problem = draw.error && asProblem(draw.error);
  const form = useFocusOnFirstError(problem);
  return (
    <Panel title="Draw a sample">
      <div className="stack">
        <form
          ref={form}
          className="filters"
          onSubmit={onSubmit((data) =>
            draw.mutate(
              { ...searchOf(data), count: numberOf(data, 'count') },
              { onSuccess: (review) => void navigate(`/reviews/${review.id}`) },
            ),
          )}
        >
          <TextField name="from" label="From" type="datetime-local" step={1} error={messageFor(problem, 'from')} />
          <TextField name="to" label="Until" type="datetime-local" step={1} error={messageFor(problem, 'to')} />
          <TextField name="action" label="Action" placeholder="camera." error={messageFor(problem, 'action')} />
          <SelectField name="role" label="Role" options={ANY_ROLE} error={messageFor(problem, 'role')} />
          <TextField
            name="count"
            label="How many"
            type="number"
            min={1}
            defaultValue={20}
            required
            error={messageFor(problem, 'count')}
          />
          <button type="submit" className="button primary" disabled={draw.isPending}>
            Draw
          </button>
        </form>
        {problem && <ProblemNotice error={problem} />}
      </div>
    </Panel>
  );
}

import { useState } from 'react';
import { asProblem, messageFor } from '../api/problem';
import type { AcceptanceTest, Moment } from '../api/types';
import { clockTime } from '../format/time';
import { TextField } from '../ui/fields';
import { numberOf, onSubmit } from '../ui/forms';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useCount } from './useTests';

/** Takes what one person counted at one moment. It is never changed afterwards. */
export function CountForm({ test, moment }: { test: AcceptanceTest; moment: Moment }) {
  const count = useCount(test);
  const [missing, setMissing] = useState('');
  const problem = count.error && asProblem(count.error);
  const submit = (data: FormData) => {
    const people = numberOf(data, 'count');
    const whole = people !== null && Number.isInteger(people) && people >= 0;
    setMissing(whole ? '' : 'A whole number of people.');
    if (whole) count.mutate({ moment: moment.number, count: people });
  };
  return (
    <form className="count-form" noValidate onSubmit={onSubmit(submit)} aria-label={`Count of moment ${moment.number}`}>
      <TextField
        name="count"
        label={`People in ${moment.zoneName} at ${clockTime(moment.at)}`}
        type="number"
        min={0}
        inputMode="numeric"
        error={missing || messageFor(problem, 'count')}
      />
      <button type="submit" className="button primary" disabled={count.isPending}>
        {moment.state === 'COUNTED' ? 'Enter as second observer' : 'Enter'}
      </button>
      {problem && <ProblemNotice error={problem} />}
    </form>
  );
}

import { asProblem } from '../api/problem';
import { WarningIcon } from './icons';

/** A failure in words, with its stable code for whoever is asked about it. */
export function ProblemNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  if (!error) return null;
  const problem = asProblem(error);
  const detail = problem.message && problem.message !== problem.title ? problem.message : '';
  return (
    <div className="notice problem" role="alert">
      <WarningIcon />
      <div className="stack tight">
        <div>
          <strong>{problem.title}.</strong> {detail}{' '}
          <span className="code">({problem.code})</span>
        </div>
        {problem.fields.length > 0 && (
          <ul>
            {problem.fields.map((each) => (
              <li key={`${each.field}-${each.code}`}>
                <code>{each.field}</code>: {each.message || each.code}
              </li>
            ))}
          </ul>
        )}
        {retry && (
          <div>
            <button type="button" className="button compact" onClick={retry}>
              Try again
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

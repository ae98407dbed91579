import { useId, useRef } from 'react';
import type { FieldProblem } from '../api/problem';
import { piecesOf, placeText, rangeOf } from './places';

type Props = {
  value: string;
  onChange: (value: string) => void;
  ofSite: boolean;
  /** Null while nobody has looked at the text as it is now. */
  problems: FieldProblem[] | null;
};

const ZONE_HINT =
  'Such as zone.densityPerM2 >= perM2(4) && heldFor(zone.speedMps <= mps(0.2), minutes(1)). Each number has its unit.';
const SITE_HINT = 'Such as site.zonesAtLeast(ACT) >= 2 || site.people >= people(5000). Each number has its unit.';

/** A condition in the watch language, with what is wrong with it marked where it stands. */
export function ExpressionField({ value, onChange, ofSite, problems }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const wrong = problems !== null && problems.length > 0;
  const select = (problem: FieldProblem) => {
    area.current?.focus();
    area.current?.setSelectionRange(...rangeOf(value, problem));
  };
  return (
    <div className="field wide">
      <label htmlFor={id}>Condition</label>
      <textarea
        ref={area}
        id={id}
        name="expression"
        className="input expression"
        rows={4}
        spellCheck={false}
        autoCapitalize="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${id}-hint ${id}-verdict`}
        {...(wrong ? { 'aria-invalid': true } : {})}
      />
      <span className="hint" id={`${id}-hint`}>
        {ofSite ? SITE_HINT : ZONE_HINT}
      </span>
      {wrong && (
        <pre className="expression-marked" aria-hidden="true">
          {piecesOf(value, problems).map((piece, i) =>
            piece.problem ? <mark key={i}>{piece.text || ' '}</mark> : <span key={i}>{piece.text}</span>,
          )}
        </pre>
      )}
      <div id={`${id}-verdict`} role="status">
        {wrong && (
          <ul className="expression-problems">
            {problems.map((problem) => (
              <li key={`${problem.code}-${problem.line}-${problem.column}`}>
                {placeText(problem) && (
                  <button type="button" className="button compact quiet" onClick={() => select(problem)}>
                    {placeText(problem)}
                  </button>
                )}{' '}
                <span className="error">{problem.message}</span>
              </li>
            ))}
          </ul>
        )}
        {problems !== null && !wrong && value.trim() !== '' && <span className="hint">This can be written.</span>}
      </div>
    </div>
  );
}

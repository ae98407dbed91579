import { useId } from 'react';
import type { AuditEntry } from '../api/types';
import type { EntryOutcome } from '../log/entry';
import { type BadgeStyle, outcomeWords } from './outcomeWords';

type Props = { entry: AuditEntry; outcome: EntryOutcome | undefined; open: boolean; controls: string; onToggle: () => void };

/** Whether an entry is verified, in a word and a shape; it opens and closes the proof. A failure says why at once. */
export function ProofBadge({ entry, outcome, open, controls, onToggle }: Props) {
  const id = useId();
  const { badge, style, explanation } = outcomeWords(outcome, entry);
  return (
    <>
      <button
        type="button"
        className="proof"
        data-proof={style}
        aria-expanded={open}
        aria-describedby={id}
        onClick={onToggle}
        {...(open ? { 'aria-controls': controls } : {})}
      >
        <ProofIcon style={style} />
        <span>{badge}</span>
        <span className="visually-hidden">: proof of entry {entry.index}</span>
        <span className="proof-arrow" aria-hidden="true">
          {open ? '▴' : '▾'}
        </span>
      </button>
      <span id={id} className={style === 'bad' ? 'proof-reason' : 'visually-hidden'}>
        {explanation}
      </span>
    </>
  );
}

/** One shape for each style, so that they differ without colour: a tick, a clock, a cross, a question. */
export function ProofIcon({ style }: { style: BadgeStyle }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round">
      {SHAPES[style]}
    </svg>
  );
}

const SHAPES: Record<BadgeStyle, React.ReactNode> = {
  good: <path d="M2.5 8.5 6.5 12.5 13.5 4" />,
  waiting: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.5 1.5" />
    </>
  ),
  bad: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  unknown: <path d="M5.5 5.5a2.5 2.5 0 1 1 3.6 2.2C8.3 8.2 8 8.8 8 9.6M8 13v.1" />,
};

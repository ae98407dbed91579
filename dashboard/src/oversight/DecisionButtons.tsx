import { useState } from 'react';
import type { Camera } from '../api/types';
import { DECISION_WORDS, DecisionDialog } from './DecisionDialog';
import type { Decision } from './useDecisions';

const LETS_IT_RUN: ReadonlySet<Decision> = new Set(['approve', 'resume']);

export function DecisionButtons({ camera, decisions }: { camera: Camera; decisions: Decision[] }) {
  const [open, setOpen] = useState<Decision | null>(null);
  return (
    <div className="row">
      {decisions.map((decision) => (
        <button
          key={decision}
          type="button"
          className={LETS_IT_RUN.has(decision) ? 'button primary' : 'button danger'}
          onClick={() => setOpen(decision)}
        >
          {DECISION_WORDS[decision]}
        </button>
      ))}
      {open && <DecisionDialog camera={camera} decision={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

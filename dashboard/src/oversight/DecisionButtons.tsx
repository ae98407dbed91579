import { useState } from 'react';
import type { Camera } from '../api/types';
import { DECISION_WORDS, DecisionDialog } from './DecisionDialog';
import type { Decision } from './useDecisions';

export function DecisionButtons({ camera, decisions }: { camera: Camera; decisions: Decision[] }) {
  const [open, setOpen] = useState<Decision | null>(null);
  return (
    <div className="row">
      {decisions.map((decision, i) => (
        <button
          key={decision}
          type="button"
          className={i === 0 && decision !== 'suspend' ? 'button primary' : 'button danger'}
          onClick={() => setOpen(decision)}
        >
          {DECISION_WORDS[decision]}
        </button>
      ))}
      {open && <DecisionDialog camera={camera} decision={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

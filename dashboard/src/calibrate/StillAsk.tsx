import type { Camera } from '../api/types';
import { ProblemNotice } from '../ui/ProblemNotice';
import { STILL_SECONDS, type Still, useSecondsLeft } from './useStill';

/** Asks for the picture without people, and says how long it takes. */
export function StillAsk({ camera, still, onAsk }: { camera: Camera; still: Still; onAsk: () => void }) {
  const left = useSecondsLeft(still.kind === 'making' ? still.since : null);
  const approved = camera.state === 'APPROVED' || camera.state === 'ACTIVE';
  if (still.kind === 'making') {
    return (
      <div className="stack tight" role="status" aria-live="off">
        <label htmlFor="still-progress">
          {left > 0 ? `Watching the place for a minute, so that people vanish: ${left} s left` : 'Looking whether anybody is left in the picture…'}
        </label>
        <progress id="still-progress" max={STILL_SECONDS} value={STILL_SECONDS - left} />
      </div>
    );
  }
  return (
    <div className="stack tight">
      <p className="soft">
        The still is the median of one minute: whoever moves is not in it. It is shown to you once, kept nowhere, and
        both your asking and its showing stand in the audit log.
      </p>
      {still.kind === 'failed' && <ProblemNotice error={still.problem} />}
      <div>
        <button type="button" className="button" disabled={!approved} onClick={onAsk}>
          {still.kind === 'shown' ? 'Ask for another still' : 'Ask for a still'}
        </button>
        {!approved && <span className="hint"> Nobody looks through a camera before oversight has approved it.</span>}
      </div>
    </div>
  );
}

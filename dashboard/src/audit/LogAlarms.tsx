import { useState } from 'react';
import { timestamp } from '../format/time';
import type { Alarm } from '../log/memory';
import { Dialog } from '../ui/Dialog';
import { onSubmit } from '../ui/forms';
import { WarningIcon } from '../ui/icons';
import { save } from '../ui/save';
import { useAlarms, useLogDecisions, useLogView } from './useLog';

const TITLES: Record<Alarm['kind'], string> = {
  shrank: 'The audit log has lost entries',
  forked: 'The audit log has been rewritten',
  unproven: 'The audit log does not prove that it only grew',
};

/** Contradictions in what the log has signed. They stay on every page, with the evidence, until somebody sets them aside. */
export function LogAlarms() {
  const alarms = useAlarms();
  const [asking, setAsking] = useState(false);
  const latest = alarms.at(-1);
  if (!latest) return null;
  return (
    <>
      <Banner alarms={alarms} latest={latest} onSetAside={() => setAsking(true)} />
      {asking && <SetAside onClose={() => setAsking(false)} />}
    </>
  );
}

function Banner({ alarms, latest, onSetAside }: { alarms: Alarm[]; latest: Alarm; onSetAside: () => void }) {
  return (
    <div className="log-alarm" role="alert">
      <WarningIcon />
      <div className="stack tight">
        <strong>{TITLES[latest.kind]}.</strong>
        <span>
          {latest.reason} Seen on {timestamp(latest.at)}
          {alarms.length > 1 && `, and ${alarms.length - 1} times before`}. Do not rely on the log; report this.
        </span>
        <span className="row">
          <button type="button" className="button compact" onClick={() => saveEvidence(alarms)}>
            Save the evidence
          </button>
          <button type="button" className="button compact" onClick={onSetAside}>
            Set aside
          </button>
        </span>
      </div>
    </div>
  );
}

function SetAside({ onClose }: { onClose: () => void }) {
  const { setAlarmsAside } = useLogDecisions(useLogView().data);
  return (
    <Dialog title="Set the alarm aside" onClose={onClose}>
      <form
        className="stack"
        onSubmit={onSubmit((data) => {
          void setAlarmsAside(data.get('startOver') !== null);
          onClose();
        })}
      >
        <p>
          This forgets the evidence, so save it first. While the log still contradicts what this browser has seen of it,
          the alarm comes back.
        </p>
        <label className="check">
          <input type="checkbox" name="startOver" />
          The log was replaced on purpose: follow it from its present state
        </label>
        <div className="row end">
          <button type="button" className="button quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button danger">
            Set the alarm aside
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The signed checkpoints as they came: whoever has the log's key can check them. */
function saveEvidence(alarms: Alarm[]): void {
  const parts = alarms.map(
    ({ kind, at, reason, before, after }) => `${at} ${kind}\n${reason}\n\nBefore:\n${before}\nAfter:\n${after}`,
  );
  save('plainview-log-evidence.txt', new Blob([parts.join('\n\n')], { type: 'text/plain' }));
}

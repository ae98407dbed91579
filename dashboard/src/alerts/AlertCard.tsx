import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { Alert } from '../api/types';
import { measuredText, quantityText } from '../format/numbers';
import { clockTime, timestamp } from '../format/time';
import { ALERT_STATE_WORDS, LEVEL_ACTIONS, LEVEL_WORDS, OUTCOME_WORDS, wordFor } from '../format/words';
import { Age } from '../ui/Age';
import { IndicatorList } from '../ui/IndicatorList';
import { LevelBadge } from '../ui/LevelBadge';
import { ProblemNotice } from '../ui/ProblemNotice';
import { StateTag } from '../ui/StateTag';
import { AcknowledgeDialog, CloseDialog } from './AlertDialogs';
import { needsAnswer, useAcknowledge } from './useAlerts';

export type PlaceNames = { site: (id: string) => string; zone: (siteId: string, zoneId: string) => string };

/** One alert: what was measured, how sure, since when, what the level calls for, and who answered. */
export function AlertCard({ alert, names, now }: { alert: Alert; names: PlaceNames; now: number }) {
  const titleId = useId();
  const [dialog, setDialog] = useState<'note' | 'close' | null>(null);
  const acknowledge = useAcknowledge(alert.id);
  const open = alert.state !== 'CLOSED';
  return (
    <article className="alert-card panel" data-standing={alert.level} data-state={alert.state} aria-labelledby={titleId}>
      <div className="alert-head">
        <LevelBadge standing={alert.level} />
        <h3 id={titleId}>{alert.watchName}</h3>
        <StateTag state={alert.state} words={ALERT_STATE_WORDS} />
      </div>
      <p>
        <Link to={`/sites/${alert.siteId}`}>{names.site(alert.siteId)}</Link>
        {alert.zoneId && `, ${names.zone(alert.siteId, alert.zoneId)}`}
        <span className="soft">
          {' · '}raised {clockTime(alert.raisedAt)}, <Age of={alert.raisedAt} now={now} />
        </span>
      </p>
      <p>
        <strong>{measuredText(alert)}</strong>
        <span className="soft">
          {' '}
          ({alert.quantity === 'EXPRESSION' ? 'as its watch has it' : `watch set at ${quantityText(alert.quantity, alert.threshold)}`}
          {alert.since && `, since ${clockTime(alert.since)}`})
        </span>
      </p>
      {alert.heldBack && <p className="held-back">Held back at {LEVEL_WORDS[alert.level]}: {alert.heldBack}</p>}
      <IndicatorList indicators={alert.indicators ?? []} />
      <p className="alert-action">{alert.action || LEVEL_ACTIONS[alert.level]}</p>
      <Answers alert={alert} />
      <ProblemNotice error={acknowledge.error} />
      {open && (
        <div className="row">
          {needsAnswer(alert) && (
            <>
              <button
                type="button"
                className="button primary"
                disabled={acknowledge.isPending}
                onClick={() => acknowledge.mutate({ note: '' })}
              >
                Acknowledge
              </button>
              <button type="button" className="button" onClick={() => setDialog('note')}>
                Answer with a note
              </button>
            </>
          )}
          <button type="button" className="button" onClick={() => setDialog('close')}>
            Close alert
          </button>
        </div>
      )}
      {dialog === 'note' && <AcknowledgeDialog alert={alert} onClose={() => setDialog(null)} />}
      {dialog === 'close' && <CloseDialog alert={alert} onClose={() => setDialog(null)} />}
    </article>
  );
}

function Answers({ alert }: { alert: Alert }) {
  return (
    <>
      {alert.escalatedAt && (
        <p className="small">Escalated at {timestamp(alert.escalatedAt)}: nobody had acknowledged it in time.</p>
      )}
      {alert.acknowledgedBy && (
        <p className="small">
          Acknowledged by {alert.acknowledgedBy} at {timestamp(alert.acknowledgedAt)}
          {alert.acknowledgeNote && `: ${alert.acknowledgeNote}`}
        </p>
      )}
      {alert.closedAt && (
        <p className="small">
          Closed by {alert.closedBy || 'the platform'} at {timestamp(alert.closedAt)} as{' '}
          {wordFor(OUTCOME_WORDS, alert.outcome)}
          {alert.closeNote && `: ${alert.closeNote}`}
        </p>
      )}
    </>
  );
}

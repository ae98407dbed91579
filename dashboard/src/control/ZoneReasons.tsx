import { useMutation } from '@tanstack/react-query';
import { post } from '../api/http';
import type { LiveLevel } from '../api/types';
import { LEVEL_WORDS } from '../format/words';
import { clockTime } from '../format/time';
import { IndicatorList } from '../ui/IndicatorList';
import { ProblemNotice } from '../ui/ProblemNotice';

/** Why a zone has its level, since when, why it has no higher one, and what a person can do about it. */
export function ZoneReasons({ level }: { level: LiveLevel }) {
  const note = useMutation({
    mutationFn: () => post(`/api/zones/${level.zoneId}/acknowledge`, { siteId: level.siteId }),
  });
  return (
    <>
      {level.level !== 'NORMAL' && (
        <p>
          {LEVEL_WORDS[level.level]} since {clockTime(level.since)}
        </p>
      )}
      <IndicatorList indicators={level.indicators} />
      {level.heldBack && <p className="held-back">Held back: {level.heldBack}</p>}
      {level.awaitsOperator && (
        <div className="row">
          <p>Its indicators have fallen. Critical stands until a person has taken note of it.</p>
          <button type="button" className="button" disabled={note.isPending || note.isSuccess} onClick={() => note.mutate()}>
            {note.isSuccess ? 'Noted' : 'The danger is over'}
          </button>
          <ProblemNotice error={note.error} />
        </div>
      )}
    </>
  );
}

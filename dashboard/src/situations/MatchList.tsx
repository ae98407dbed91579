import { clockTime } from '../format/time';
import { ProblemNotice } from '../ui/ProblemNotice';
import { MomentCard } from './MomentCard';
import type { SituationMatch } from './types';
import { useAnswer, useMatches } from './useSituations';

/** The latest matches of a zone with the library, each to be answered: what people answer tunes the library. */
export function MatchList({ siteId, zoneId }: { siteId: string; zoneId: string }) {
  const matches = useMatches(siteId, zoneId);
  const items = matches.data?.items ?? [];
  if (matches.error) return <ProblemNotice error={matches.error} retry={() => void matches.refetch()} />;
  if (items.length === 0) return null;
  return (
    <section className="stack tight" aria-label="Matches">
      <h3>Matches with the library</h3>
      <div className="moments">
        {items.map((match) => (
          <MomentCard key={match.id} title={`${match.situationName}, ${clockTime(match.minute)}`} moment={match}>
            <Answer match={match} />
          </MomentCard>
        ))}
      </div>
    </section>
  );
}

function Answer({ match }: { match: SituationMatch }) {
  const answer = useAnswer(match.id);
  const given = answer.isSuccess ? answer.variables : match.useful;
  const choice = (useful: boolean, words: string) => (
    <button
      type="button"
      className="button compact"
      aria-pressed={given === useful}
      disabled={answer.isPending}
      onClick={() => answer.mutate(useful)}
    >
      {words}
    </button>
  );
  return (
    <div className="row" role="group" aria-label={`Was it useful to be told of ${match.situationName}?`}>
      {choice(true, 'Useful')}
      {choice(false, 'Not useful')}
      <ProblemNotice error={answer.error} />
    </div>
  );
}

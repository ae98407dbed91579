import { useState } from 'react';
import { Link } from 'react-router';
import type { Standing } from '../format/standing';
import { clockTime } from '../format/time';
import { holds, useMe } from '../session/useMe';
import { Loaded } from '../ui/Loaded';
import { Panel } from '../ui/Page';
import { MatchList } from './MatchList';
import { MomentCard, ownTitle } from './MomentCard';
import type { Similar } from './types';
import { useSimilar } from './useSituations';

type Props = { siteId: string; zoneId: string; name: string; standing: Standing };

/**
 * When it last looked like this in a zone, and what followed. It asks by itself where the zone is above Normal;
 * elsewhere a person does, because each question is an entry in the audit log.
 */
export function SimilarPanel({ siteId, zoneId, name, standing }: Props) {
  const [asked, setAsked] = useState(false);
  const open = asked || standing === 'WATCH' || standing === 'ACT' || standing === 'CRITICAL';
  const similar = useSimilar(siteId, zoneId, open);
  if (!open) {
    return (
      <Panel title={`Moments like this in ${name}`}>
        <button type="button" className="button" onClick={() => setAsked(true)}>
          Look for similar moments
        </button>
      </Panel>
    );
  }
  return (
    <Panel title={`Moments like this in ${name}`}>
      <div className="stack">
        <MatchList siteId={siteId} zoneId={zoneId} />
        <Loaded query={similar}>
          {(found) =>
            found ? (
              <Found similar={found} siteId={siteId} zoneId={zoneId} />
            ) : (
              <p className="soft">The last minute had too few people, or too few readings, to be compared.</p>
            )
          }
        </Loaded>
      </div>
    </Panel>
  );
}

function Found({ similar, siteId, zoneId }: { similar: Similar; siteId: string; zoneId: string }) {
  const me = useMe().data;
  const { minute, own, library } = similar;
  const made = new URLSearchParams({ siteId, zoneId, minute });
  return (
    <>
      <p className="soft">Compared with the minute of {clockTime(minute)}. Likeness is no forecast.</p>
      <section className="stack tight" aria-label="In the library">
        <h3>In the library</h3>
        {library.length === 0 && <p className="soft">No named situation looks like this.</p>}
        <div className="moments">
          {library.map((moment) => (
            <MomentCard key={moment.situationId} title={moment.name} moment={moment} />
          ))}
        </div>
      </section>
      <section className="stack tight" aria-label="In the zone's own past">
        <h3>In the zone’s own past</h3>
        {own.length === 0 && <p className="soft">No stored minute looks like this.</p>}
        <div className="moments">
          {own.map((moment) => (
            <MomentCard key={moment.minute} title={ownTitle(moment)} moment={moment} />
          ))}
        </div>
      </section>
      {holds(me, 'supervisor') && (
        <div>
          <Link className="button compact" to={`/situations?${made}`}>
            Add this minute to the library
          </Link>
        </div>
      )}
    </>
  );
}

import { useDeferredValue, useMemo, useState } from 'react';
import type { Site } from '../api/types';
import { whole } from '../format/numbers';
import { STANDING_WORDS, type Standing } from '../format/standing';
import { LevelIcon } from '../ui/LevelBadge';
import { TextField } from '../ui/fields';
import { Panel } from '../ui/Page';
import { WORST_FIRST, countByStanding } from './places';
import { PlaceTable } from './PlaceTable';
import { SiteMap } from './SiteMap';
import { usePlacesNow } from './usePlacesNow';

const OFFERED = WORST_FIRST.filter((standing) => standing !== 'UNRATED');

/** All places on a map and as a list, each narrowed to what a person asks for. */
export function Places({ sites }: { sites: Site[] }) {
  const places = usePlacesNow(sites);
  const [only, setOnly] = useState<Standing | null>(null);
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim().toLowerCase());
  const counts = useMemo(() => countByStanding(places), [places]);
  const shown = useMemo(
    () =>
      only || wanted
        ? places.filter(
            (place) => (!only || place.standing === only) && (!wanted || place.site.name.toLowerCase().includes(wanted)),
          )
        : places,
    [places, only, wanted],
  );
  return (
    <>
      <section className="filters" aria-label="Which places are shown">
        <div className="row" role="group" aria-label="By level">
          {OFFERED.map((standing) => (
            <button
              key={standing}
              type="button"
              className="button compact count"
              data-standing={standing}
              aria-pressed={only === standing}
              onClick={() => setOnly(only === standing ? null : standing)}
            >
              <LevelIcon standing={standing} />
              {STANDING_WORDS[standing]} {whole(counts[standing])}
            </button>
          ))}
        </div>
        <TextField name="place" label="Name of the place" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </section>
      <Panel title="Places on the map" flush className="clip">
        <SiteMap sites={sites} places={shown} />
      </Panel>
      <Panel title="Places, worst first" flush>
        {sites.length === 0 ? (
          <p className="empty">No place is assigned to you. Your administrator sets the sites in your account.</p>
        ) : (
          <PlaceTable key={`${only}/${wanted}`} places={shown} />
        )}
      </Panel>
    </>
  );
}

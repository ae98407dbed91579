import { Fragment, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Point } from '../api/types';
import { STANDING_WORDS, type Standing } from '../format/standing';
import { BaseMap } from '../map/BaseMap';
import { FitTo } from '../map/FitTo';
import { onEarth } from '../map/geo';
import { MapMarker } from '../map/MapMarker';
import { MapPolygon } from '../map/MapPolygon';
import { LevelIcon } from '../ui/LevelBadge';
import { drawable } from './plan';
import type { SiteNow } from './standings';

const RANK: Record<Standing, number> = { NORMAL: 0, UNRATED: 1, NO_DATA: 2, WATCH: 3, ACT: 4, CRITICAL: 5 };

/** Every place with its outline and zones. The table beside it says the same in words. */
export function SiteMap({ sites }: { sites: SiteNow[] }) {
  const navigate = useNavigate();
  const points = useMemo(
    () =>
      sites.flatMap(({ site }) =>
        (site.outlineM ?? [[0, 0] as Point]).map((point) => onEarth(site.origin, point)),
      ),
    [sites],
  );
  return (
    <BaseMap label="Map of places; the table of places holds the same" className="tall">
      <FitTo points={points} maxZoom={19} />
      {sites.map((state) => (
        <Fragment key={state.site.id}>
          {state.site.outlineM && <MapPolygon origin={state.site.origin} points={state.site.outlineM} />}
          {drawable(state.site.zones ?? []).map((zone) => (
            <MapPolygon
              key={zone.id}
              origin={state.site.origin}
              points={zone.polygonM}
              standing={state.zones.find((each) => each.zoneId === zone.id)?.standing ?? 'NO_DATA'}
            />
          ))}
          <MapMarker
            lat={northOf(state)[0]}
            lon={northOf(state)[1]}
            rank={RANK[state.standing]}
            label={`${state.site.name}, ${STANDING_WORDS[state.standing]}`}
            onSelect={() => void navigate(`/sites/${state.site.id}`)}
          >
            <span className="pin above" data-standing={state.standing}>
              <LevelIcon standing={state.standing} />
              {state.site.name}
            </span>
          </MapMarker>
        </Fragment>
      ))}
    </BaseMap>
  );
}

/** The middle of the northern edge, so that the label stands above the place and hides nothing of it. */
function northOf({ site }: SiteNow): [number, number] {
  const outline = site.outlineM;
  if (!outline || outline.length === 0) return [site.origin.lat, site.origin.lon];
  const xs = outline.map(([x]) => x);
  return onEarth(site.origin, [(Math.min(...xs) + Math.max(...xs)) / 2, Math.max(...outline.map(([, y]) => y))]);
}

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
      <FitTo points={points} />
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
            lat={middleOf(state)[0]}
            lon={middleOf(state)[1]}
            rank={RANK[state.standing]}
            label={`${state.site.name}, ${STANDING_WORDS[state.standing]}`}
            onSelect={() => void navigate(`/sites/${state.site.id}`)}
          >
            <span className="pin" data-standing={state.standing}>
              <LevelIcon standing={state.standing} />
              {state.site.name}
            </span>
          </MapMarker>
        </Fragment>
      ))}
    </BaseMap>
  );
}

function middleOf({ site }: SiteNow): [number, number] {
  const outline = site.outlineM;
  if (!outline || outline.length === 0) return [site.origin.lat, site.origin.lon];
  const mean = (axis: 0 | 1) => outline.reduce((sum, point) => sum + point[axis], 0) / outline.length;
  return onEarth(site.origin, [mean(0), mean(1)]);
}

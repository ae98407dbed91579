import { memo, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Site } from '../api/types';
import { whole } from '../format/numbers';
import { RANK, STANDING_WORDS, type Standing } from '../format/standing';
import { BaseMap, STILL, useMap } from '../map/BaseMap';
import { type Group, useGroups } from '../map/clusters';
import { FitTo } from '../map/FitTo';
import { onEarth } from '../map/geo';
import { MapMarker } from '../map/MapMarker';
import { MapPolygon } from '../map/MapPolygon';
import { LevelIcon } from '../ui/LevelBadge';
import { type Place, WORST_FIRST, countByStanding } from './places';

/** More names than this hide each other, and the map behind them. */
const MOST_NAMED = 30;

/**
 * The places shown, those that lie close together as one. The table beside it says the same in words.
 *
 * @param sites all that may be shown: they lie where they lie, however many of them are shown
 */
export function SiteMap({ sites, places }: { sites: Site[]; places: Place[] }) {
  const byId = useMemo(() => new Map(places.map((place) => [place.site.id, place])), [places]);
  const corners = useMemo(() => sites.flatMap(cornersOf), [sites]);
  return (
    <BaseMap label="Map of places; the table of places holds the same" className="tall">
      <FitTo points={corners} maxZoom={19} />
      <Groups sites={sites} places={byId} />
    </BaseMap>
  );
}

function Groups({ sites, places }: { sites: Site[]; places: ReadonlyMap<string, Place> }) {
  const map = useMap();
  const navigate = useNavigate();
  const points = useMemo(() => sites.map(({ id, origin }) => ({ id, ...origin })), [sites]);
  const groups = useGroups(points);
  const named = groups.filter((group) => group.members.length === 1).length <= MOST_NAMED;
  const select = (group: Group) => {
    const [only, another] = group.members;
    if (only && !another) void navigate(`/sites/${only}`);
    else map.setView([group.lat, group.lon], Math.min(20, group.apartAtZoom), STILL);
  };
  return groups.map((group) => {
    const members = group.members.flatMap((id) => places.get(id) ?? []);
    const [first] = members;
    if (!first) return null;
    if (members.length > 1) {
      return <ClusterMarker key={group.key} group={group} members={members} onSelect={() => select(group)} />;
    }
    return <PlaceMarker key={group.key} place={first} named={named} onSelect={() => select(group)} />;
  });
}

function ClusterMarker({ group, members, onSelect }: { group: Group; members: Place[]; onSelect: () => void }) {
  const counts = countByStanding(members);
  const present = WORST_FIRST.filter((standing) => counts[standing] > 0);
  const worst = present[0] ?? 'NO_DATA';
  const words = present.map((standing) => `${whole(counts[standing])} ${STANDING_WORDS[standing]}`).join(', ');
  return (
    <MapMarker
      lat={group.lat}
      lon={group.lon}
      rank={RANK[worst]}
      label={`${whole(members.length)} places: ${words}; zoom in`}
      onSelect={onSelect}
    >
      <Pin standing={worst} text={`${whole(counts[worst])} of ${whole(members.length)}`} title={words} />
    </MapMarker>
  );
}

function PlaceMarker({ place, named, onSelect }: { place: Place; named: boolean; onSelect: () => void }) {
  const { site, standing } = place;
  const [lat, lon] = northOf(site);
  return (
    <>
      {named && site.outlineM && <MapPolygon origin={site.origin} points={site.outlineM} standing={standing} />}
      <MapMarker lat={lat} lon={lon} rank={RANK[standing]} label={`${site.name}, ${STANDING_WORDS[standing]}`} onSelect={onSelect}>
        <Pin standing={standing} text={named ? site.name : ''} title={site.name} above={named} />
      </MapMarker>
    </>
  );
}

type PinProps = { standing: Standing; text: string; title: string; above?: boolean };

const Pin = memo(function Pin({ standing, text, title, above = false }: PinProps) {
  return (
    <span className={above ? 'pin above' : text ? 'pin' : 'pin bare'} data-standing={standing} title={title}>
      <LevelIcon standing={standing} />
      {text}
    </span>
  );
});

/** The corners of a site's outline; its origin where it has none. */
function cornersOf({ origin, outlineM }: Site): Array<[lat: number, lon: number]> {
  return outlineM?.length ? outlineM.map((point) => onEarth(origin, point)) : [[origin.lat, origin.lon]];
}

/** The middle of the northern edge, so that the label stands above the place and hides nothing of it. */
function northOf({ origin, outlineM }: Site): [lat: number, lon: number] {
  if (!outlineM?.length) return [origin.lat, origin.lon];
  const xs = outlineM.map(([x]) => x);
  return onEarth(origin, [(Math.min(...xs) + Math.max(...xs)) / 2, Math.max(...outlineM.map(([, y]) => y))]);
}

import { memo, useState } from 'react';
import { Link } from 'react-router';
import type { Zone } from '../api/types';
import { density, interval, whole } from '../format/numbers';
import { clockTime } from '../format/time';
import type { LiveSite } from '../live/siteBoard';
import { LevelBadge } from '../ui/LevelBadge';
import { Pager } from '../ui/Pager';
import { type Place, isPartlySilent } from './places';
import { useZonesOf } from './useSites';

const ROWS = 25;

/** A page of places at a time, so that the list of a whole city stays a table that any reader can walk. */
export function PlaceTable({ places }: { places: Place[] }) {
  const [wanted, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(places.length / ROWS));
  const page = Math.min(wanted, pages);
  const rows = places.slice((page - 1) * ROWS, page * ROWS);
  const zones = useZonesOf(rows.filter((place) => place.state?.worstZoneId).map((place) => place.site.id));
  if (places.length === 0) return <p className="empty">No place stands like this now.</p>;
  const paging = {
    after: undefined,
    page,
    forward: () => setPage(page + 1),
    back: () => setPage(page - 1),
    reset: () => setPage(1),
  };
  return (
    <>
      <div className="table-wrap">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col">Place</th>
              <th scope="col">Densest zone</th>
              <th scope="col">People</th>
              <th scope="col">Zones</th>
              <th scope="col">Since</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((place) => (
              <Row
                key={place.site.id}
                siteId={place.site.id}
                name={place.site.name}
                state={place.state}
                silentSince={place.silentSince}
                standing={place.standing}
                partly={isPartlySilent(place)}
                worstZone={nameOf(zones.get(place.site.id), place.state?.worstZoneId)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && <Pager paging={paging} next={page < pages ? 'more' : null} total={places.length} what="places" />}
    </>
  );
}

type RowProps = {
  siteId: string;
  name: string;
  state: LiveSite | undefined;
  silentSince: string | undefined;
  standing: Place['standing'];
  partly: boolean;
  worstZone: string | undefined;
};

const Row = memo(function Row({ siteId, name, state, silentSince, standing, partly, worstZone }: RowProps) {
  return (
    <tr data-standing={standing}>
      <td>
        <LevelBadge standing={standing} {...(partly ? { words: 'Partly no data' } : {})} />
      </td>
      <th scope="row">
        <Link to={`/sites/${siteId}`}>{name}</Link>
        {worstZone && <div className="soft small">{worstZone}</div>}
      </th>
      {state ? <Numbers state={state} /> : <Silence since={silentSince} />}
      <td className="nowrap">{state?.since ? clockTime(state.since) : ''}</td>
    </tr>
  );
});

function Numbers({ state }: { state: LiveSite }) {
  return (
    <>
      <td className="nowrap">{state.densityPerM2 == null ? 'few people, or not measurable' : `${density(state.densityPerM2)} /m²`}</td>
      <td className="nowrap">
        {state.people == null ? 'below floor' : `${whole(state.people)}${interval(state.peopleLow, state.peopleHigh, whole)}`}
      </td>
      <td className={state.blind ? 'unwell' : undefined}>{zonesText(state)}</td>
    </>
  );
}

function Silence({ since }: { since: string | undefined }) {
  return (
    <td className="unwell" colSpan={3}>
      {since ? `Nothing has come since ${clockTime(since)}.` : 'Nothing is known.'} This does not mean that the place is empty.
    </td>
  );
}

/** `1 Critical, 2 Act, 3 no data, 9 Normal`, leaving out what there is none of. */
export function zonesText({ critical, act, watch, blind, normal }: LiveSite): string {
  const parts: Array<[number | undefined, string]> = [
    [critical, 'Critical'],
    [act, 'Act'],
    [watch, 'Watch'],
    [blind, 'no data'],
    [normal, 'Normal'],
  ];
  return parts.flatMap(([count, word]) => (count ? `${count} ${word}` : [])).join(', ');
}

function nameOf(zones: Zone[] | undefined, id: string | undefined): string | undefined {
  return zones?.find((zone) => zone.id === id)?.name ?? id;
}

import { Link } from 'react-router';
import { countText, density, whole } from '../format/numbers';
import { isUsable } from '../format/standing';
import { Age } from '../ui/Age';
import { LevelBadge } from '../ui/LevelBadge';
import { type SiteNow, isPartlySilent, tellingZone } from './standings';

export function SiteTable({ sites, now }: { sites: SiteNow[]; now: number }) {
  if (sites.length === 0) {
    return <p className="empty">No place is assigned to you. Your administrator sets the sites in your account.</p>;
  }
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Level</th>
            <th scope="col">Place</th>
            <th scope="col">Density</th>
            <th scope="col">People</th>
            <th scope="col">Cameras</th>
            <th scope="col">Data</th>
          </tr>
        </thead>
        <tbody>
          {sites.map((state) => (
            <tr key={state.site.id} data-standing={state.standing}>
              <td>
                <LevelBadge standing={state.standing} {...(isPartlySilent(state) ? { words: 'Partly no data' } : {})} />
              </td>
              <th scope="row">
                <Link to={`/sites/${state.site.id}`}>{state.site.name}</Link>
                <div className="soft small">{worstZoneName(state)}</div>
              </th>
              <Numbers state={state} now={now} />
              <td className={state.camerasWorking < state.camerasInAll ? 'unwell' : undefined}>
                {state.camerasWorking} of {state.camerasInAll}
              </td>
              <td className="nowrap">
                <Age of={state.observedAt} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function worstZoneName(state: SiteNow): string {
  const worst = tellingZone(state);
  if (!worst) return 'no zone';
  return state.site.zones?.find((zone) => zone.id === worst.zoneId)?.name ?? worst.zoneId;
}

/** The numbers of the worst zone: the one that the place's level comes from. */
function Numbers({ state, now }: { state: SiteNow; now: number }) {
  const reading = tellingZone(state)?.reading;
  if (!isUsable(reading, now)) {
    return (
      <td className="unwell" colSpan={2}>
        No usable reading
      </td>
    );
  }
  if (reading.belowFloor) return <td colSpan={2}>{capitalised(countText(reading))}</td>;
  return (
    <>
      <td className="nowrap">
        {reading.densityPerM2 == null ? 'not measurable' : `${density(reading.densityPerM2)} /m²`}
        <Interval low={reading.densityLow} high={reading.densityHigh} format={density} />
      </td>
      <td className="nowrap">
        {reading.count == null ? 'no count' : whole(reading.count)}
        <Interval low={reading.countLow} high={reading.countHigh} format={whole} />
      </td>
    </>
  );
}

type Bounds = { low: number | null | undefined; high: number | null | undefined; format: (n: number) => string };

function Interval({ low, high, format }: Bounds) {
  if (low == null || high == null) return null;
  return (
    <div className="soft small">
      <abbr title="95 % interval">95 %</abbr> {format(low)}–{format(high)}
    </div>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

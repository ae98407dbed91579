import { Link } from 'react-router';
import { countText, densityText } from '../format/numbers';
import { isUsable } from '../format/standing';
import { Age } from '../ui/Age';
import { LevelBadge } from '../ui/LevelBadge';
import { type SiteNow, tellingZone } from './standings';

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
            <th scope="col">Worst zone</th>
            <th scope="col">Cameras</th>
            <th scope="col">Newest data</th>
          </tr>
        </thead>
        <tbody>
          {sites.map((state) => (
            <tr key={state.site.id}>
              <td>
                <LevelBadge standing={state.standing} />
              </td>
              <th scope="row">
                <Link to={`/sites/${state.site.id}`}>{state.site.name}</Link>
              </th>
              <td>
                <WorstZone state={state} now={now} />
              </td>
              <td className="nowrap">
                {state.camerasWorking} of {state.camerasInAll} working
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

function WorstZone({ state, now }: { state: SiteNow; now: number }) {
  const worst = tellingZone(state);
  if (!worst) return <span className="soft">no zone</span>;
  const name = state.site.zones?.find((zone) => zone.id === worst.zoneId)?.name ?? worst.zoneId;
  return (
    <>
      <div>{name}</div>
      <div className="soft small">
        {!isUsable(worst.reading, now)
          ? 'no usable reading'
          : worst.reading.densityPerM2 == null
            ? countText(worst.reading)
            : `${densityText(worst.reading)}, ${countText(worst.reading)} people`}
      </div>
    </>
  );
}

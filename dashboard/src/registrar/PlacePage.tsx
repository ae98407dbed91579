import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Site, Zone } from '../api/types';
import { SitePlan } from '../control/SitePlan';
import { useSite, useZones } from '../control/useSites';
import { PLACE_WORDS, wordFor } from '../format/words';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { SiteDialog } from './SiteDialog';
import { ZoneDialog } from './ZoneDialog';

export function PlacePage() {
  const { siteId = '' } = useParams();
  const site = useSite(siteId);
  const zones = useZones(siteId);
  return (
    <Loaded query={site}>
      {(found) => <Loaded query={zones}>{(all) => <PlaceView site={found} zones={all} />}</Loaded>}
    </Loaded>
  );
}

function PlaceView({ site, zones }: { site: Site; zones: Zone[] }) {
  const [dialog, setDialog] = useState<'site' | 'new' | Zone | null>(null);
  const close = () => setDialog(null);
  return (
    <Page
      title={site.name}
      lead={<Link to="/places">Back to all sites</Link>}
      actions={
        <>
          <button type="button" className="button" onClick={() => setDialog('site')}>
            Change site
          </button>
          <button type="button" className="button primary" onClick={() => setDialog('new')}>
            New zone
          </button>
        </>
      }
    >
      <div className="site-grid">
        <Panel title="Plan, north up" className="clip">
          <SitePlan outline={site.outlineM} zones={zones} label={`Plan of ${site.name}`} />
        </Panel>
        <Panel title="Zones" flush>
          <div className="table-wrap">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Zone</th>
                  <th scope="col">Place</th>
                  <th scope="col" className="number">Lines</th>
                  <th scope="col" className="number">Area</th>
                  <th scope="col" className="number">Capacity</th>
                  <th scope="col">
                    <span className="visually-hidden">Actions</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {zones.map((zone) => (
                  <tr key={zone.id}>
                    <th scope="row">{zone.name}</th>
                    <td>{wordFor(PLACE_WORDS, zone.place)}</td>
                    <td className="number">{zone.lines.length}</td>
                    <td className="number">{zone.areaM2 == null ? 'as seen' : `${zone.areaM2.toFixed(0)} m²`}</td>
                    <td className="number">{zone.capacity ?? '—'}</td>
                    <td>
                      <button type="button" className="button compact" onClick={() => setDialog(zone)}>
                        Change<span className="visually-hidden"> {zone.name}</span>
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      </div>
      {dialog === 'site' && <SiteDialog site={site} onClose={close} />}
      {dialog === 'new' && <ZoneDialog site={site} others={zones} onClose={close} />}
      {dialog && typeof dialog === 'object' && (
        <ZoneDialog site={site} zone={dialog} others={zones.filter((each) => each.id !== dialog.id)} onClose={close} />
      )}
    </Page>
  );
}

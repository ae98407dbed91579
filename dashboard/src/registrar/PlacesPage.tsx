import { useState } from 'react';
import { Link } from 'react-router';
import { useSites } from '../control/useSites';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { SiteDialog } from './SiteDialog';

export function PlacesPage() {
  const sites = useSites();
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title="Sites and zones"
      lead="A site is a place with its own ground plane in metres; its zones are what is counted."
      actions={
        <button type="button" className="button primary" onClick={() => setCreating(true)}>
          New site
        </button>
      }
    >
      <Panel title="All sites" flush>
        <Loaded query={sites}>
          {(all) =>
            all.length === 0 ? (
              <p className="empty">No site yet.</p>
            ) : (
              <div className="table-wrap">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">Site</th>
                      <th scope="col">Id</th>
                      <th scope="col">Origin</th>
                    </tr>
                  </thead>
                  <tbody>
                    {all.map((site) => (
                      <tr key={site.id}>
                        <th scope="row">
                          <Link to={`/places/${site.id}`}>{site.name}</Link>
                        </th>
                        <td>
                          <code>{site.id}</code>
                        </td>
                        <td>
                          {site.origin.lat.toFixed(5)}, {site.origin.lon.toFixed(5)}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )
          }
        </Loaded>
      </Panel>
      {creating && <SiteDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

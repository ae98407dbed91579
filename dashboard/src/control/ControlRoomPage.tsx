import { useMemo } from 'react';
import { Link } from 'react-router';
import { AlertCard } from '../alerts/AlertCard';
import { useOpenAlerts } from '../alerts/useAlerts';
import { ConnectionBanner } from '../live/ConnectionBanner';
import { useLive } from '../live/LiveProvider';
import { useNow } from '../ui/Age';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { SiteMap } from './SiteMap';
import { SiteTable } from './SiteTable';
import { siteNow, worstFirst } from './standings';
import { useOverview, usePlaces, useSites, useZonesOf } from './useSites';

const ALERTS_BESIDE = 6;

export function ControlRoomPage() {
  const sites = useSites();
  const overview = useOverview();
  const live = useLive();
  const now = useNow();
  const states = useMemo(
    () => worstFirst((sites.data ?? []).map((site) => siteNow(site, live, overview.data?.get(site.id), now))),
    [sites.data, live, overview.data, now],
  );
  const zones = useZonesOf(states.map((state) => state.site.id));
  const named = worstFirst(
    states.map((state) => {
      const known = zones.get(state.site.id);
      return known ? siteNow({ ...state.site, zones: known }, live, overview.data?.get(state.site.id), now) : state;
    }),
  );
  return (
    <Page title="Control room" lead="How densely people stand at each place right now, worst first.">
      <ConnectionBanner />
      <div className="control-grid">
        <div className="stack">
          <Panel title="Places on the map" flush className="clip">
            <SiteMap sites={named} />
          </Panel>
          <Panel title="Places, worst first" flush>
            <Loaded query={sites}>{() => <SiteTable sites={named} now={now} />}</Loaded>
          </Panel>
        </div>
        <OpenAlerts now={now} />
      </div>
    </Page>
  );
}

function OpenAlerts({ now }: { now: number }) {
  const alerts = useOpenAlerts();
  const names = usePlaces((alerts.data ?? []).slice(0, ALERTS_BESIDE).map((alert) => alert.siteId));
  return (
    <section className="stack tight control-alerts" aria-label="Open alerts">
      <div className="row spread">
        <h2>Open alerts</h2>
        <Link to="/alerts">All alerts</Link>
      </div>
      <Loaded query={alerts}>
        {(open) => (
          <>
            {open.length === 0 && <p className="panel empty">No alert is open.</p>}
            {open.slice(0, ALERTS_BESIDE).map((alert) => (
              <AlertCard key={alert.id} alert={alert} names={names} now={now} />
            ))}
            {open.length > ALERTS_BESIDE && (
              <p className="soft">{open.length - ALERTS_BESIDE} more are in the list of all alerts.</p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

import { Link } from 'react-router';
import { AlertCard } from '../alerts/AlertCard';
import { useOpenAlerts } from '../alerts/useAlerts';
import { ConnectionBanner } from '../live/ConnectionBanner';
import { useNow } from '../ui/Age';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Places } from './Places';
import { usePlaces, useSites } from './useSites';

const ALERTS_BESIDE = 6;

export function ControlRoomPage() {
  const sites = useSites();
  return (
    <Page title="Control room" lead="How densely people stand at each place right now, worst first.">
      <ConnectionBanner />
      <div className="control-grid">
        <div className="stack">
          <Loaded query={sites}>{(all) => <Places sites={all} />}</Loaded>
        </div>
        <OpenAlerts />
      </div>
    </Page>
  );
}

function OpenAlerts() {
  const now = useNow();
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

import { useState } from 'react';
import { usePlaces } from '../control/useSites';
import { ConnectionBanner } from '../live/ConnectionBanner';
import { useNow } from '../ui/Age';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Pager } from '../ui/Pager';
import { usePaging } from '../ui/usePaging';
import { AlertCard } from './AlertCard';
import { useClosedAlerts, useOpenAlerts } from './useAlerts';

export function AlertsPage() {
  const [closed, setClosed] = useState(false);
  return (
    <Page
      title="Alerts"
      lead="What calls for a person. Acknowledge to say that you have it; close it with what it turned out to be."
      actions={
        <div className="row" role="group" aria-label="Which alerts">
          <button type="button" className="button" aria-pressed={!closed} onClick={() => setClosed(false)}>
            Open
          </button>
          <button type="button" className="button" aria-pressed={closed} onClick={() => setClosed(true)}>
            Closed
          </button>
        </div>
      }
    >
      <ConnectionBanner />
      {closed ? <Closed /> : <Open />}
    </Page>
  );
}

function Open() {
  const alerts = useOpenAlerts();
  const names = usePlaces((alerts.data ?? []).map((alert) => alert.siteId));
  const now = useNow();
  return (
    <Loaded query={alerts}>
      {(open) =>
        open.length === 0 ? (
          <p className="panel empty">No alert is open. Watches raise one when their condition has lasted long enough.</p>
        ) : (
          <section className="alert-list" aria-labelledby="open-alerts">
            <h2 id="open-alerts" className="visually-hidden">
              Open alerts
            </h2>
            {open.map((alert) => (
              <AlertCard key={alert.id} alert={alert} names={names} now={now} />
            ))}
          </section>
        )
      }
    </Loaded>
  );
}

function Closed() {
  const paging = usePaging();
  const alerts = useClosedAlerts(paging.after, true);
  const names = usePlaces((alerts.data?.items ?? []).map((alert) => alert.siteId));
  const now = useNow(10_000);
  return (
    <Loaded query={alerts}>
      {(page) => (
        <>
          <section className="alert-list" aria-labelledby="closed-alerts">
            <h2 id="closed-alerts" className="visually-hidden">
              Closed alerts
            </h2>
            {page.items.map((alert) => (
              <AlertCard key={alert.id} alert={alert} names={names} now={now} />
            ))}
          </section>
          <Pager paging={paging} next={page.next} total={page.total} what="closed alerts" />
        </>
      )}
    </Loaded>
  );
}

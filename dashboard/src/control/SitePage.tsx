import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useParams } from 'react-router';
import { AlertCard } from '../alerts/AlertCard';
import { useOpenAlerts } from '../alerts/useAlerts';
import { get } from '../api/http';
import type { Camera, Page as PageOf, Site, Zone } from '../api/types';
import { byWorst, worstOf } from '../format/standing';
import { ConnectionBanner } from '../live/ConnectionBanner';
import { useLive } from '../live/LiveProvider';
import { SimilarPanel } from '../situations/SimilarPanel';
import { useNow } from '../ui/Age';
import { LevelBadge } from '../ui/LevelBadge';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { CameraHealth } from './CameraHealth';
import { PlanPanel } from './PlanPanel';
import { zonesNow } from './standings';
import { usePlaces, useSite, useZones } from './useSites';
import { ZoneCard } from './ZoneCard';
import { ZoneHistory } from './ZoneHistory';

export function SitePage() {
  const { siteId = '' } = useParams();
  const site = useSite(siteId);
  const zones = useZones(siteId);
  return (
    <Loaded query={site}>
      {(found) => <Loaded query={zones}>{(known) => <SiteView site={found} zones={known} />}</Loaded>}
    </Loaded>
  );
}

function SiteView({ site, zones }: { site: Site; zones: Zone[] }) {
  const live = useLive();
  const now = useNow();
  const states = zonesNow({ id: site.id, zones }, live, now);
  const [chosen, setChosen] = useState<string>();
  const nameOf = (id: string) => zones.find((zone) => zone.id === id)?.name ?? id;
  const ordered = [...states].sort(
    (a, b) => byWorst(a.standing, b.standing) || nameOf(a.zoneId).localeCompare(nameOf(b.zoneId)),
  );
  const shown = chosen ?? zones[0]?.id ?? ordered[0]?.zoneId;
  const cameras = useQuery({
    queryKey: ['cameras', 'site', site.id],
    queryFn: ({ signal }) => get<PageOf<Camera>>('/api/cameras', { siteId: site.id, limit: 200 }, signal),
  });
  return (
    <Page title={site.name} actions={<LevelBadge standing={worstOf(states.map((state) => state.standing))} large />}>
      <ConnectionBanner />
      <div className="site-grid">
        <div className="stack">
          <PlanPanel site={site} zones={zones} states={states} now={now} />
          {shown && (
            <Fragment key={shown}>
              <ZoneHistory zoneId={shown} name={nameOf(shown)} />
              <SimilarPanel
                siteId={site.id}
                zoneId={shown}
                name={nameOf(shown)}
                standing={states.find((state) => state.zoneId === shown)?.standing ?? 'NO_DATA'}
              />
            </Fragment>
          )}
        </div>
        <div className="stack site-now">
          <SiteAlerts siteId={site.id} now={now} />
          <section className="stack tight" aria-label="Zones">
            {ordered.map((state) => (
              <ZoneCard
                key={state.zoneId}
                zone={zones.find((zone) => zone.id === state.zoneId)}
                state={state}
                now={now}
                selected={state.zoneId === shown}
                onSelect={() => setChosen(state.zoneId)}
              />
            ))}
            {ordered.length === 0 && <p className="panel empty">This place has no zone yet.</p>}
          </section>
        </div>
      </div>
      <Panel title="Camera health" flush>
        <Loaded query={cameras}>
          {(page) => <CameraHealth cameras={page.items} live={live.cameras} siteId={site.id} now={now} />}
        </Loaded>
      </Panel>
    </Page>
  );
}

function SiteAlerts({ siteId, now }: { siteId: string; now: number }) {
  const alerts = useOpenAlerts();
  const names = usePlaces([siteId]);
  const here = (alerts.data ?? []).filter((alert) => alert.siteId === siteId);
  if (here.length === 0) return null;
  return (
    <section className="stack tight" aria-label="Open alerts of this place">
      {here.map((alert) => (
        <AlertCard key={alert.id} alert={alert} names={names} now={now} />
      ))}
    </section>
  );
}

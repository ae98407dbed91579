import { useEffect } from 'react';
import { Route, Routes, useNavigate } from 'react-router';
import { AlertsPage } from './alerts/AlertsPage';
import type { Me, Role } from './api/types';
import { ControlRoomPage } from './control/ControlRoomPage';
import { SitePage } from './control/SitePage';
import { Guard } from './session/Guard';
import { takeReturnPath } from './session/signIn';
import { holds, useMe } from './session/useMe';
import { Shell } from './shell/Shell';
import { Page } from './ui/Page';

const ROOM: Role[] = ['operator', 'supervisor'];

export function App() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<Home />} />
        <Route path="control" element={<Guard roles={ROOM}><ControlRoomPage /></Guard>} />
        <Route path="alerts" element={<Guard roles={ROOM}><AlertsPage /></Guard>} />
        <Route path="sites/:siteId" element={<Guard roles={ROOM}><SitePage /></Guard>} />
        <Route path="*" element={<Page title="No such page" narrow><p>Nothing is at this address.</p></Page>} />
      </Route>
    </Routes>
  );
}

/** Where a person belongs: the page they wanted before signing in, else the first of their role. */
function Home() {
  const me = useMe();
  const navigate = useNavigate();
  useEffect(() => {
    const back = me.data?.signedIn ? takeReturnPath() : null;
    if (back) void navigate(back, { replace: true });
    else if (me.data || me.error) void navigate(firstPage(me.data), { replace: true });
  }, [me.data, me.error, navigate]);
  return null;
}

function firstPage(me: Me | undefined): string {
  if (holds(me, 'operator', 'supervisor')) return '/control';
  if (holds(me, 'oversight')) return '/approvals';
  if (holds(me, 'registrar')) return '/cameras';
  return '/register';
}

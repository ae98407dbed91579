import { useEffect } from 'react';
import { Link, Outlet, Route, Routes, useNavigate } from 'react-router';
import { AcceptancePage } from './acceptance/AcceptancePage';
import { AlertsPage } from './alerts/AlertsPage';
import type { Role } from './api/types';
import { AuditPage } from './audit/AuditPage';
import { LogPage } from './audit/LogPage';
import { ReviewPage } from './audit/ReviewPage';
import { ReviewsPage } from './audit/ReviewsPage';
import { ControlRoomPage } from './control/ControlRoomPage';
import { SitePage } from './control/SitePage';
import { ApprovalsPage } from './oversight/ApprovalsPage';
import { CameraListPage } from './oversight/CameraListPage';
import { OversightCameraPage } from './oversight/OversightCameraPage';
import { NeverPage } from './register/NeverPage';
import { RegisterEntryPage } from './register/RegisterEntryPage';
import { RegisterPage } from './register/RegisterPage';
import { ChangeCameraPage, ProposeCameraPage } from './registrar/CameraEditPages';
import { ImportPage } from './registrar/ImportPage';
import { PlacePage } from './registrar/PlacePage';
import { PlacesPage } from './registrar/PlacesPage';
import { RegistrarCameraPage } from './registrar/RegistrarCameraPage';
import { Guard } from './session/Guard';
import { firstPage } from './session/firstPage';
import { takeReturnPath } from './session/signIn';
import { useMe } from './session/useMe';
import { Shell } from './shell/Shell';
import { SituationsPage } from './situations/SituationsPage';
import { Page } from './ui/Page';
import { WatchesPage } from './watches/WatchesPage';

export function App() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<Home />} />
        <Route path="register" element={<RegisterPage />} />
        <Route path="register/:cameraId" element={<RegisterEntryPage />} />
        <Route path="never" element={<NeverPage />} />
        <Route element={<For roles={['operator']} />}>
          <Route path="control" element={<ControlRoomPage />} />
          <Route path="alerts" element={<AlertsPage />} />
          <Route path="sites/:siteId" element={<SitePage />} />
        </Route>
        <Route element={<For roles={['supervisor']} />}>
          <Route path="watches" element={<WatchesPage />} />
          <Route path="situations" element={<SituationsPage />} />
        </Route>
        <Route element={<For roles={['registrar']} />}>
          <Route path="cameras" element={<CameraListPage base="/cameras" actions={<Propose />} />} />
          <Route path="cameras/new" element={<ProposeCameraPage />} />
          <Route path="cameras/:cameraId" element={<RegistrarCameraPage />} />
          <Route path="cameras/:cameraId/acceptance" element={<AcceptancePage />} />
          <Route path="cameras/:cameraId/edit" element={<ChangeCameraPage />} />
          <Route path="places" element={<PlacesPage />} />
          <Route path="places/:siteId" element={<PlacePage />} />
          <Route path="import" element={<ImportPage />} />
        </Route>
        <Route element={<For roles={['oversight']} />}>
          <Route path="approvals" element={<ApprovalsPage />} />
          <Route path="oversight/cameras" element={<CameraListPage base="/oversight/cameras" />} />
          <Route path="oversight/cameras/:cameraId" element={<OversightCameraPage />} />
          <Route path="audit" element={<AuditPage />} />
          <Route path="log" element={<LogPage />} />
          <Route path="reviews" element={<ReviewsPage />} />
          <Route path="reviews/:reviewId" element={<ReviewPage />} />
        </Route>
        <Route path="*" element={<NoSuchPage />} />
      </Route>
    </Routes>
  );
}

function For({ roles }: { roles: Role[] }) {
  return (
    <Guard roles={roles}>
      <Outlet />
    </Guard>
  );
}

function Propose() {
  return (
    <Link className="button primary" to="/cameras/new">
      Propose a camera
    </Link>
  );
}

function NoSuchPage() {
  return (
    <Page title="No such page" narrow>
      <p>
        Nothing is at this address. <Link to="/">Go to the start</Link>
      </p>
    </Page>
  );
}

/** Where a person belongs: the page they wanted before signing in, else the first of their role. */
function Home() {
  const me = useMe();
  const navigate = useNavigate();
  const failed = new URLSearchParams(location.search).get('sign-in') === 'failed';
  useEffect(() => {
    if (failed) return;
    const back = me.data?.signedIn ? takeReturnPath() : null;
    if (back) void navigate(back, { replace: true });
    else if (me.data || me.error) void navigate(firstPage(me.data), { replace: true });
  }, [me.data, me.error, failed, navigate]);
  return failed ? (
    <Page title="Signing in failed" narrow>
      <p>Keycloak did not confirm who you are. Try again, or ask your administrator.</p>
    </Page>
  ) : null;
}

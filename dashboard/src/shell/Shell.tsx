import { Outlet } from 'react-router';
import { LogAlarms } from '../audit/LogAlarms';
import { LiveProvider } from '../live/LiveProvider';
import { holds, useMe } from '../session/useMe';
import { BrandMark } from '../ui/icons';
import { Link } from 'react-router';
import { Navigation } from './Navigation';
import { TopBar } from './TopBar';

/** The frame of every page. Live events flow only while somebody on duty may see them. */
export function Shell() {
  const me = useMe().data;
  const live = holds(me, 'operator') && Boolean(me?.duty);
  const frame = (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <aside className="sidebar">
        <Link className="brand" to="/">
          <BrandMark />
          <span>Plainview</span>
        </Link>
        <Navigation me={me} live={live} />
        <p className="sidebar-foot">Counts people, never says who. No faces, no plates, no tracking.</p>
      </aside>
      <TopBar me={me} live={live} />
      <main id="main" className="main" tabIndex={-1}>
        {holds(me, 'oversight') && <LogAlarms />}
        <Outlet />
      </main>
    </div>
  );
  return live ? <LiveProvider>{frame}</LiveProvider> : frame;
}

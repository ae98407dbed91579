import { NavLink } from 'react-router';
import { needsAnswer, useOpenAlerts } from '../alerts/useAlerts';
import type { Me, Role } from '../api/types';
import { holds } from '../session/useMe';

type Group = { title: string; roles: Role[]; links: Array<[path: string, name: string]> };

const GROUPS: Group[] = [
  { title: 'Control room', roles: ['operator'], links: [['/control', 'Control room'], ['/alerts', 'Alerts']] },
  { title: 'Supervision', roles: ['supervisor'], links: [['/watches', 'Watches'], ['/situations', 'Situations']] },
  {
    title: 'Registry',
    roles: ['registrar'],
    links: [['/cameras', 'Cameras'], ['/places', 'Sites and zones'], ['/import', 'Import']],
  },
  {
    title: 'Oversight',
    roles: ['oversight'],
    links: [
      ['/approvals', 'Approvals'],
      ['/oversight/cameras', 'All cameras'],
      ['/audit', 'Audit'],
      ['/reviews', 'Reviews'],
      ['/log', 'State of the log'],
    ],
  },
];

const PUBLIC: Group['links'] = [['/register', 'Camera register'], ['/never', 'What Plainview never does']];

export function Navigation({ me, live }: { me: Me | undefined; live: boolean }) {
  return (
    <nav className="row-nav" aria-label="Main">
      {GROUPS.filter((group) => holds(me, ...group.roles)).map((group) => (
        <NavGroup key={group.title} title={group.title} links={group.links} live={live} />
      ))}
      <NavGroup title="Public" links={PUBLIC} live={false} />
    </nav>
  );
}

function NavGroup({ title, links, live }: { title: string; links: Group['links']; live: boolean }) {
  return (
    <div className="nav-group" role="group" aria-label={title}>
      <div className="nav-title">{title}</div>
      {links.map(([path, name]) => (
        <NavLink key={path} className="nav-link" to={path}>
          {name}
          {live && path === '/alerts' && <Unanswered />}
        </NavLink>
      ))}
    </div>
  );
}

function Unanswered() {
  const count = (useOpenAlerts().data ?? []).filter(needsAnswer).length;
  return count > 0 ? (
    <span className="count-badge" aria-hidden="true">
      {count}
    </span>
  ) : null;
}

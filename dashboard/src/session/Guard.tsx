import type { ReactNode } from 'react';
import type { Role } from '../api/types';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { DutyDialog } from './DutyDialog';
import { signIn } from './signIn';
import { holds, useMe } from './useMe';

/** Shows a page to those who may see it; the services decide again, this only explains sooner. */
export function Guard({ roles, children }: { roles: Role[]; children: ReactNode }) {
  const me = useMe();
  return (
    <Loaded query={me}>
      {(who) => {
        if (!who.signedIn) return <SignInFirst />;
        if (!holds(who, ...roles)) return <NotYours roles={roles} />;
        return who.duty ? children : <DutyDialog />;
      }}
    </Loaded>
  );
}

function SignInFirst() {
  return (
    <Page title="Sign in to continue" narrow>
      <p className="soft">This page is for city staff. The camera register is open to everybody.</p>
      <div>
        <button type="button" className="button primary" onClick={() => signIn()}>
          Sign in to this page
        </button>
      </div>
    </Page>
  );
}

function NotYours({ roles }: { roles: Role[] }) {
  return (
    <Page title="This page is not for your role" narrow>
      <p className="soft">It needs the role {roles.join(' or ')}. Ask your administrator if that is a mistake.</p>
    </Page>
  );
}

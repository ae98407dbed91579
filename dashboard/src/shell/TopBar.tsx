import { useMutation } from '@tanstack/react-query';
import type { Me } from '../api/types';
import { ConnectionState } from '../live/ConnectionState';
import { signIn, signOut } from '../session/signIn';
import { useEndDuty } from '../session/useMe';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ThemeChoice } from './ThemeChoice';

export function TopBar({ me, live }: { me: Me | undefined; live: boolean }) {
  const leave = useMutation({ mutationFn: signOut });
  const endDuty = useEndDuty();
  return (
    <header className="topbar">
      {me?.signedIn && me.duty && (
        <span className="duty small">
          <span className="soft">On duty:</span> {me.duty.purpose} <span className="soft">({me.duty.caseNumber})</span>{' '}
          <button type="button" className="button quiet compact optional" onClick={() => endDuty.mutate()}>
            End duty
          </button>
        </span>
      )}
      <ProblemNotice error={leave.error ?? endDuty.error} />
      {live && <ConnectionState />}
      <ThemeChoice />
      {me?.signedIn ? (
        <>
          <span className="optional">{me.name || me.username}</span>
          <button type="button" className="button compact" disabled={leave.isPending} onClick={() => leave.mutate()}>
            Sign out
          </button>
        </>
      ) : (
        <button type="button" className="button primary compact" onClick={() => signIn('/')}>
          Sign in
        </button>
      )}
    </header>
  );
}

import { Link, useLocation } from 'react-router';
import type { LogView } from '../log/readLog';
import { WarningIcon } from '../ui/icons';
import { useLogDecisions, useLogView } from './useLog';

const STATE_PAGE = '/log';

/** What stands in the way of verifying entries, if anything does. */
export function LogNotice() {
  const view = useLogView().data;
  if (!view) return null;
  return (
    <>
      <VerdictNotice view={view} />
      {view.trust?.offered && <OfferNotice />}
    </>
  );
}

function VerdictNotice({ view }: { view: LogView }) {
  const { checkAgain } = useLogDecisions(view);
  const { verdict } = view;
  switch (verdict.kind) {
    case 'verified':
      return null;
    case 'unpublished':
      return <Notice kind="warning" title="The log has published nothing yet" reason="Nothing proves an entry until it has." />;
    case 'unsupported':
      return <Notice kind="warning" title="Entries cannot be checked here" reason={`${verdict.reason} Use a current browser.`} />;
    case 'alarm':
      return <Notice kind="problem" title="No entry can be verified" reason="The log contradicts what it showed before." />;
    case 'failed':
      return (
        <Notice kind="problem" title="No entry can be verified" reason={verdict.reason}>
          <button type="button" className="button compact" onClick={() => void checkAgain()}>
            Check again
          </button>
        </Notice>
      );
  }
}

function OfferNotice() {
  const here = useLocation().pathname === STATE_PAGE;
  return (
    <Notice
      kind="warning"
      title="The platform offers another policy than the one this browser trusts"
      reason="The trusted one stays in use until you accept the other."
    >
      {!here && <Link to={STATE_PAGE}>Compare them</Link>}
    </Notice>
  );
}

type NoticeProps = { kind: 'problem' | 'warning'; title: string; reason: string; children?: React.ReactNode };

function Notice({ kind, title, reason, children }: NoticeProps) {
  return (
    <div className={`notice ${kind}`} role="alert">
      <WarningIcon />
      <div className="stack tight">
        <div>
          <strong>{title}.</strong> {reason}
        </div>
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}

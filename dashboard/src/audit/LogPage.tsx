import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { LogNotice } from './LogNotice';
import { OwnCheckPanel } from './OwnCheckPanel';
import { ServicePanel } from './ServicePanel';
import { TrustPanel } from './TrustPanel';
import { useLogState } from './useAudit';
import { useLogDecisions, useLogView } from './useLog';
import { WitnessPanel } from './WitnessPanel';

/** What the platform says of its audit log beside what this browser has verified of it. */
export function LogPage() {
  const state = useLogState();
  const view = useLogView();
  const { checkAgain } = useLogDecisions(view.data);
  return (
    <Page
      title="State of the log"
      lead="What the platform says of its audit log, and what this browser has verified by itself."
      actions={
        <button type="button" className="button" onClick={() => void checkAgain()}>
          Check again
        </button>
      }
    >
      <LogNotice />
      <Loaded query={view}>
        {(found) => (
          <>
            <OwnCheckPanel view={found} state={state.data} />
            <Loaded query={state}>
              {(said) => (
                <>
                  <ServicePanel state={said} policy={found.trust?.policy} />
                  <WitnessPanel state={said} view={found} />
                </>
              )}
            </Loaded>
            <TrustPanel view={found} />
          </>
        )}
      </Loaded>
      <Panel title="What these checks cannot show">
        <div className="prose">
          <p>
            A verified entry is as it was recorded. That a search left nothing out is proven only by reading the whole
            log: <code>plainview audit verify</code> does that from the public files, on any machine.
          </p>
        </div>
      </Panel>
    </Page>
  );
}

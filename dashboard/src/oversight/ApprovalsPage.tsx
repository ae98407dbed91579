import { useId } from 'react';
import type { Camera } from '../api/types';
import { STATE_WORDS } from '../format/words';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Pager } from '../ui/Pager';
import { StateTag } from '../ui/StateTag';
import { usePaging } from '../ui/usePaging';
import { CameraFacts } from './CameraFacts';
import { DecisionButtons } from './DecisionButtons';
import { decisionsFor, useCameras } from './useDecisions';

export function ApprovalsPage() {
  const paging = usePaging();
  const cameras = useCameras({ state: 'PROPOSED', after: paging.after });
  return (
    <Page
      title="Approvals"
      lead="Cameras that somebody proposed and that nobody has decided on. You cannot approve what you proposed yourself."
    >
      <Loaded query={cameras}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="panel empty">Nothing awaits approval.</p>
          ) : (
            <>
              {page.items.map((camera) => (
                <Proposal key={camera.id} camera={camera} />
              ))}
              <Pager paging={paging} next={page.next} total={page.total} what="proposals" />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Proposal({ camera }: { camera: Camera }) {
  const titleId = useId();
  return (
    <article className="panel" aria-labelledby={titleId}>
      <header>
        <div className="row">
          <h2 id={titleId}>{camera.name}</h2>
          <StateTag state={camera.state} words={STATE_WORDS} />
        </div>
        <DecisionButtons camera={camera} decisions={decisionsFor(camera.state)} />
      </header>
      <div className="body">
        <CameraFacts camera={camera} />
      </div>
    </article>
  );
}

import { Link, useParams } from 'react-router';
import { STATE_WORDS } from '../format/words';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { StateTag } from '../ui/StateTag';
import { CameraFacts } from './CameraFacts';
import { CameraHistory } from './CameraHistory';
import { DecisionButtons } from './DecisionButtons';
import { decisionsFor, useCamera } from './useDecisions';

export function OversightCameraPage() {
  const { cameraId = '' } = useParams();
  const camera = useCamera(cameraId);
  return (
    <Loaded query={camera}>
      {(found) => (
        <Page
          title={found.name}
          lead={<Link to="/oversight/cameras">Back to all cameras</Link>}
          actions={
            <>
              <StateTag state={found.state} words={STATE_WORDS} />
              <DecisionButtons camera={found} decisions={decisionsFor(found.state)} />
            </>
          }
        >
          <Panel title="What was approved or proposed">
            <CameraFacts camera={found} />
          </Panel>
          <CameraHistory cameraId={cameraId} />
        </Page>
      )}
    </Loaded>
  );
}

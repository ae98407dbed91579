import { Link, useParams } from 'react-router';
import type { Camera } from '../api/types';
import { STATE_WORDS } from '../format/words';
import { CameraFacts } from '../oversight/CameraFacts';
import { CameraHistory } from '../oversight/CameraHistory';
import { DecisionButtons } from '../oversight/DecisionButtons';
import { useCamera, useDecide } from '../oversight/useDecisions';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { ProblemNotice } from '../ui/ProblemNotice';
import { StateTag } from '../ui/StateTag';
import { CalibrationPanel } from './CalibrationPanel';

export function RegistrarCameraPage() {
  const { cameraId = '' } = useParams();
  const camera = useCamera(cameraId);
  return <Loaded query={camera}>{(found) => <CameraView camera={found} />}</Loaded>;
}

function CameraView({ camera }: { camera: Camera }) {
  const activate = useDecide(camera.id);
  const retired = camera.state === 'RETIRED';
  return (
    <Page
      title={camera.name}
      lead={<Link to="/cameras">Back to all cameras</Link>}
      actions={
        <>
          <StateTag state={camera.state} words={STATE_WORDS} />
          {camera.state === 'APPROVED' && (
            <button
              type="button"
              className="button primary"
              disabled={activate.isPending}
              onClick={() => activate.mutate({ decision: 'activate' })}
            >
              Activate
            </button>
          )}
          <Link className="button" to="acceptance">
            Acceptance tests
          </Link>
          {!retired && (
            <Link className="button" to="edit">
              Change
            </Link>
          )}
          {!retired && <DecisionButtons camera={camera} decisions={['retire']} />}
        </>
      }
    >
      <ProblemNotice error={activate.error} />
      {camera.state === 'PROPOSED' && (
        <p className="notice">This camera awaits a decision by oversight. It counts nothing until it is approved and activated.</p>
      )}
      <Panel title="What it is">
        <CameraFacts camera={camera} />
      </Panel>
      {!retired && <CalibrationPanel camera={camera} />}
      <CameraHistory cameraId={camera.id} />
    </Page>
  );
}

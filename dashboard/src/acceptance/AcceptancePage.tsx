import { Link, useParams } from 'react-router';
import type { AcceptanceTest, Camera } from '../api/types';
import { useCamera } from '../oversight/useDecisions';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { OpenTest } from './OpenTest';
import { RunningTest } from './RunningTest';
import { TestResult } from './TestResult';
import { acceptanceText } from './meaning';
import { useTests } from './useTests';

/** The acceptance tests of one camera: people's own counts against the camera's. */
export function AcceptancePage() {
  const { cameraId = '' } = useParams();
  const camera = useCamera(cameraId);
  const tests = useTests(cameraId);
  return (
    <Loaded query={camera}>
      {(found) => <Loaded query={tests}>{(all) => <Tests camera={found} tests={all.items} />}</Loaded>}
    </Loaded>
  );
}

function Tests({ camera, tests }: { camera: Camera; tests: AcceptanceTest[] }) {
  const open = tests.find((each) => each.state === 'OPEN');
  return (
    <Page title={`Acceptance tests of ${camera.name}`} lead={<Link to={`/cameras/${camera.id}`}>Back to the camera</Link>}>
      <p>Now: {acceptanceText(camera)}.</p>
      {open ? <RunningTest test={open} /> : camera.state !== 'RETIRED' && <OpenTest camera={camera} />}
      {tests
        .filter((each) => each.state !== 'OPEN')
        .map((each) => (
          <TestResult key={each.id} test={each} />
        ))}
    </Page>
  );
}

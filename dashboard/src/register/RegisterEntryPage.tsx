import { Link, useParams } from 'react-router';
import { day } from '../format/time';
import { PURPOSE_WORDS, STATE_WORDS, wordFor } from '../format/words';
import { Fact, Facts } from '../ui/Facts';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { StateTag } from '../ui/StateTag';
import { useRegisterEntry } from './useRegister';

export function RegisterEntryPage() {
  const { cameraId = '' } = useParams();
  const entry = useRegisterEntry(cameraId);
  return (
    <Loaded query={entry}>
      {(camera) => (
        <Page
          title={camera.name}
          lead={<Link to="/register">Back to the camera register</Link>}
          actions={<StateTag state={camera.state} words={STATE_WORDS} />}
          narrow
        >
          <Panel title="Why this camera is here">
            <Facts>
              <Fact name="Purpose">{wordFor(PURPOSE_WORDS, camera.purpose)}</Fact>
              <Fact name="Owner">{camera.owner}</Fact>
              <Fact name="Legal basis" wide>{camera.legalBasis}</Fact>
              <Fact name="Why it is necessary" wide>{camera.necessity}</Fact>
              <Fact name="Alternatives considered" wide>{camera.alternatives}</Fact>
            </Facts>
          </Panel>
          <Panel title="What it measures">
            <Facts>
              <Fact name="Measures">{(camera.analytics ?? []).map((each) => each.toLowerCase()).join(', ') || '—'}</Fact>
              <Fact name="Floor">
                {camera.floor > 0
                  ? `Fewer than ${camera.floor} people are never reported as a number`
                  : 'None: every count is reported'}
              </Fact>
              <Fact name="Position">
                {camera.position.lat.toFixed(5)}, {camera.position.lon.toFixed(5)}
              </Fact>
              <Fact name="Next review">{day(camera.reviewOn)}</Fact>
              <Fact name="Ends">{day(camera.endOn)}</Fact>
              {camera.approvedOn && <Fact name="Approved on">{day(camera.approvedOn)}</Fact>}
              {camera.approvalExpiresOn && <Fact name="Approved until">{day(camera.approvalExpiresOn)}</Fact>}
              <Fact name="Calibrated">{camera.calibrated ? 'Yes: density in people/m²' : 'No: counts only'}</Fact>
            </Facts>
          </Panel>
        </Page>
      )}
    </Loaded>
  );
}

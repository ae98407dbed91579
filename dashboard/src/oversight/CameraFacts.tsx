import type { Camera } from '../api/types';
import { day, timestamp } from '../format/time';
import { acceptanceText } from '../acceptance/meaning';
import { PURPOSE_WORDS, wordFor } from '../format/words';
import { Fact, Facts } from '../ui/Facts';

/** Everything that somebody needs to judge a camera. */
export function CameraFacts({ camera }: { camera: Camera }) {
  return (
    <Facts>
      <Fact name="Purpose">{wordFor(PURPOSE_WORDS, camera.purpose)}</Fact>
      <Fact name="Owner">{camera.owner}</Fact>
      <Fact name="Site">{camera.siteId}</Fact>
      <Fact name="Position">
        {camera.position.lat.toFixed(5)}, {camera.position.lon.toFixed(5)}
      </Fact>
      <Fact name="Legal basis" wide>{camera.legalBasis}</Fact>
      <Fact name="Why it is necessary" wide>{camera.necessity}</Fact>
      <Fact name="Alternatives considered" wide>{camera.alternatives}</Fact>
      <Fact name="Floor">{camera.floor === 0 ? '0: every count leaves the worker' : `${camera.floor} people`}</Fact>
      <Fact name="Measures">{camera.analytics.map((each) => each.toLowerCase()).join(', ')}</Fact>
      <Fact name="Zones">{camera.zoneIds.join(', ')}</Fact>
      <Fact name="Analysed">{camera.framesPerSecond} frames/s, detector {camera.detector.toLowerCase()}</Fact>
      <Fact name="Calibration">
        {camera.calibration
          ? `${camera.calibration.kind.toLowerCase()}, residual ${camera.calibration.residualM.toFixed(2)} m`
          : 'None: counts only'}
      </Fact>
      <Fact name="Acceptance test">{acceptanceText(camera)}</Fact>
      <Fact name="Stream">{camera.streamScheme ? `${camera.streamScheme} (address sealed)` : 'none'}</Fact>
      <Fact name="Next review">{day(camera.reviewOn)}</Fact>
      <Fact name="Ends">{day(camera.endOn)}</Fact>
      <Fact name="Proposed">
        by {camera.proposedBy}, {timestamp(camera.proposedAt)}
      </Fact>
      {camera.approvedBy && (
        <Fact name="Approved">
          by {camera.approvedBy}, {timestamp(camera.approvedAt)}, until {day(camera.approvalExpiresAt)}
        </Fact>
      )}
      {camera.approvalReason && <Fact name="Reason of the approval" wide>{camera.approvalReason}</Fact>}
      {camera.stateReason && <Fact name="Reason of the state" wide>{camera.stateReason}</Fact>}
    </Facts>
  );
}

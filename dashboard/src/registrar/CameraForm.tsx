import { useState } from 'react';
import { type Problem, messageFor } from '../api/problem';
import type { Camera } from '../api/types';
import { useSites, useZones } from '../control/useSites';
import { isoDay } from '../format/time';
import { PURPOSE_WORDS } from '../format/words';
import { CheckGroup } from '../ui/CheckGroup';
import { SelectField, TextArea, TextField, optionsOf } from '../ui/fields';
import { onSubmit, useFocusOnFirstError } from '../ui/forms';
import { Panel } from '../ui/Page';
import { ProblemNotice } from '../ui/ProblemNotice';
import { type CameraBody, cameraBodyOf } from './cameraBody';

type Props = {
  camera?: Camera;
  problem: Problem | null;
  busy: boolean;
  submit: string;
  onSave: (body: CameraBody) => void;
};

const DETECTORS: Array<[string, string]> = [
  ['AUTO', 'Automatic: ONNX model where there is one'],
  ['HOG', 'HOG, built in'],
  ['ONNX', 'ONNX model'],
];
const ANALYTICS: Array<[string, string]> = [
  ['COUNT', 'Count'],
  ['DENSITY', 'Density'],
  ['FLOW', 'Flow'],
];

/** All that a proposal states. What the service refuses is shown beside the field it names. */
export function CameraForm({ camera, problem, busy, submit, onSave }: Props) {
  const form = useFocusOnFirstError(problem);
  const sites = useSites().data ?? [];
  const [picked, setSite] = useState(camera?.siteId);
  const siteId = picked ?? sites[0]?.id ?? '';
  const zones = useZones(siteId, siteId !== '').data ?? [];
  const error = (field: string) => messageFor(problem, field);
  return (
    <form ref={form} className="stack loose" noValidate onSubmit={onSubmit((data) => onSave(cameraBodyOf(data, camera)))}>
      <Panel title="The camera">
        <div className="form-grid">
          {!camera && (
            <TextField name="id" label="Id" hint="Lower-case letters, digits and hyphens." error={error('id')} />
          )}
          <TextField name="name" label="Name" defaultValue={camera?.name} error={error('name')} />
          <TextField name="owner" label="Owner" defaultValue={camera?.owner} error={error('owner')} />
          <SelectField
            name="siteId"
            label="Site"
            options={sites.map((site) => [site.id, site.name] as const)}
            value={siteId}
            onChange={setSite}
            error={error('siteId')}
          />
          <TextField name="position.lat" label="Latitude (°)" inputMode="decimal" defaultValue={camera?.position.lat} error={error('position.lat') ?? error('position')} />
          <TextField name="position.lon" label="Longitude (°)" inputMode="decimal" defaultValue={camera?.position.lon} error={error('position.lon')} />
          <TextField
            name="streamAddress"
            label="Stream address"
            wide
            hint={camera ? 'Sealed and never shown again. Leave empty to keep the present one.' : 'Sealed at rest and never shown again.'}
            error={error('streamAddress')}
          />
        </div>
      </Panel>
      <Panel title="Why">
        <div className="form-grid">
          <SelectField name="purpose" label="Purpose" options={optionsOf(PURPOSE_WORDS)} defaultValue={camera?.purpose ?? 'CROWD_SAFETY'} error={error('purpose')} />
          <TextField name="reviewOn" label="Review on" type="date" defaultValue={camera?.reviewOn ?? daysFromNow(180)} error={error('reviewOn')} />
          <TextField name="endOn" label="Ends on" type="date" defaultValue={camera?.endOn ?? daysFromNow(365)} error={error('endOn')} />
          <TextArea name="legalBasis" label="Legal basis" rows={2} defaultValue={camera?.legalBasis ?? ''} error={error('legalBasis')} />
          <TextArea name="necessity" label="Why it is necessary" defaultValue={camera?.necessity ?? ''} error={error('necessity')} />
          <TextArea name="alternatives" label="Alternatives considered" hint="What was tried or weighed before a camera." defaultValue={camera?.alternatives ?? ''} error={error('alternatives')} />
        </div>
      </Panel>
      <Panel title="What it measures">
        <div className="form-grid">
          <CheckGroup name="analytics" legend="Measures" options={ANALYTICS} chosen={camera?.analytics ?? ['COUNT', 'DENSITY']} error={error('analytics')} />
          <CheckGroup key={siteId} name="zoneIds" legend="Zones it sees" options={zones.map((zone) => [zone.id, zone.name] as const)} chosen={camera?.zoneIds ?? []} error={error('zoneIds')} empty="This site has no zone yet." />
          <TextField name="floor" label="Floor (people)" hint="A zone with fewer is reported without a number." type="number" min={0} defaultValue={camera?.floor ?? 10} error={error('floor')} />
          <TextField name="framesPerSecond" label="Frames analysed per second" type="number" step="any" min={0} defaultValue={camera?.framesPerSecond ?? 1} error={error('framesPerSecond')} />
          <SelectField name="detector" label="Detector" options={DETECTORS} defaultValue={camera?.detector ?? 'AUTO'} error={error('detector')} />
          <TextField name="detectionThreshold" label="Detection threshold" hint="Empty: the detector's own." type="number" step="any" defaultValue={camera?.detectionThreshold ?? ''} error={error('detectionThreshold')} />
        </div>
      </Panel>
      {problem && <ProblemNotice error={problem} />}
      <div className="row end">
        <button type="submit" className="button primary" disabled={busy}>
          {submit}
        </button>
      </div>
    </form>
  );
}

function daysFromNow(days: number): string {
  return isoDay(new Date(Date.now() + days * 86_400_000));
}

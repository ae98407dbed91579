import { useState } from 'react';
import { asProblem, messageFor } from '../api/problem';
import { useSites, useZones } from '../control/useSites';
import { LEVEL_WORDS } from '../format/words';
import { CheckGroup } from '../ui/CheckGroup';
import { Dialog } from '../ui/Dialog';
import { SelectField, TextArea, TextField, optionsOf } from '../ui/fields';
import { onSubmit, useFocusOnFirstError } from '../ui/forms';
import { ProblemNotice } from '../ui/ProblemNotice';
import { KIND_WORDS, type Situation, type Source } from './types';
import { bodyOfForm, useSaveSituation } from './useSituations';

const LEVELS: Array<[string, string]> = [
  ['', 'No alert, only say so'],
  ...optionsOf(LEVEL_WORDS).filter(([level]) => level !== 'NORMAL'),
];
const MOST_BOXES = 40;
const USUAL_DISTANCE = 0.1;

type Props = { situation?: Situation; source?: Source; onClose: () => void };

/** A named situation; a new one is made from a minute of a zone. */
export function SituationForm({ situation, source, onClose }: Props) {
  const save = useSaveSituation(situation?.id);
  const problem = save.error && asProblem(save.error);
  const form = useFocusOnFirstError(problem);
  const sites = useSites().data ?? [];
  return (
    <Dialog title={situation ? `Edit situation: ${situation.name}` : 'New situation'} onClose={onClose}>
      <form
        ref={form}
        className="stack"
        noValidate
        onSubmit={onSubmit((data) => save.mutate(bodyOfForm(data), { onSuccess: onClose }))}
      >
        <div className="form-grid">
          <TextField name="name" label="Name" wide defaultValue={situation?.name} error={messageFor(problem, 'name')} />
          <TextArea
            name="description"
            label="What it is, and what to do"
            {...(situation ? { defaultValue: situation.description } : {})}
            error={messageFor(problem, 'description')}
          />
          {!situation && <SourceFields source={source} error={(name) => messageFor(problem, name)} />}
          <SelectField
            name="kind"
            label="Kind"
            options={optionsOf(KIND_WORDS)}
            defaultValue={situation?.kind ?? 'OTHER'}
            error={messageFor(problem, 'kind')}
          />
          <SelectField
            name="level"
            label="A match raises"
            options={LEVELS}
            defaultValue={situation?.level ?? ''}
            hint="Act and Critical need a calibrated, tested camera."
            error={messageFor(problem, 'level')}
          />
          <TextField
            name="maxDistance"
            label="Greatest distance"
            type="number"
            step="0.01"
            min={0}
            max={1}
            inputMode="decimal"
            hint="0 is the same minute. Answers narrow it, and never widen it beyond this."
            defaultValue={String(situation?.maxDistance ?? USUAL_DISTANCE)}
            error={messageFor(problem, 'maxDistance')}
          />
        </div>
        {sites.length <= MOST_BOXES ? (
          <CheckGroup
            name="siteIds"
            legend="Only at (none chosen: everywhere)"
            options={sites.map((site) => [site.id, site.name] as const)}
            chosen={situation?.siteIds ?? []}
            error={messageFor(problem, 'siteIds')}
          />
        ) : (
          (situation?.siteIds ?? []).map((id) => <input key={id} type="hidden" name="siteIds" value={id} />)
        )}
        <label className="check">
          <input type="checkbox" name="enabled" defaultChecked={situation?.enabled ?? true} />
          Enabled
        </label>
        {problem && <ProblemNotice error={problem} />}
        <div className="row end">
          <button type="button" className="button quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={save.isPending}>
            Save situation
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function SourceFields({ source, error }: { source: Source | undefined; error: (name: string) => string | undefined }) {
  const sites = useSites().data ?? [];
  const [picked, setSite] = useState(source?.siteId);
  const siteId = picked || sites[0]?.id || '';
  const zones = useZones(siteId, siteId !== '').data ?? [];
  return (
    <>
      <SelectField
        name="siteId"
        label="Site"
        options={sites.map((site) => [site.id, site.name] as const)}
        value={siteId}
        onChange={setSite}
        error={error('siteId')}
      />
      <SelectField
        key={`${siteId}-${zones.length}`}
        name="zoneId"
        label="Zone"
        options={zones.map((zone) => [zone.id, zone.name] as const)}
        {...(source?.zoneId ? { defaultValue: source.zoneId } : {})}
        error={error('zoneId')}
      />
      <TextField
        name="minute"
        label="Minute"
        type="datetime-local"
        hint="One with people at or above the floor, in your time."
        defaultValue={source?.minute ? localMinute(source.minute) : ''}
        error={error('minute')}
      />
    </>
  );
}

/** `2026-11-23T13:05` in local time, for the input. */
function localMinute(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

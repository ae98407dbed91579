import { useState } from 'react';
import { asProblem, messageFor } from '../api/problem';
import type { Site, Zone } from '../api/types';
import { SitePlan } from '../control/SitePlan';
import { KIND_WORDS } from '../format/words';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { SelectField, TextField, optionsOf } from '../ui/fields';
import { numberOf, onSubmit, textOf, useFocusOnFirstError } from '../ui/forms';
import { ProblemNotice } from '../ui/ProblemNotice';
import { areaM2, parsePolygon, polygonText } from './points';
import { useSavePlace } from './useSavePlace';

type Props = { site: Site; others: Zone[]; zone?: Zone; onClose: () => void };

/** A zone as corners in metres, drawn beside the zones that it must not overlap. */
export function ZoneDialog({ site, others, zone, onClose }: Props) {
  const save = useSavePlace(`/api/sites/${site.id}/zones`, zone?.id);
  const problem = save.error && asProblem(save.error);
  const form = useFocusOnFirstError(problem);
  const [text, setText] = useState(() => polygonText(zone?.polygonM));
  const [tried, setTried] = useState(false);
  const polygon = text.trim() ? parsePolygon(text) : null;
  const drawn: Zone[] = polygon?.ok
    ? [...others, { id: 'drawn', siteId: site.id, name: 'This zone', kind: 'SQUARE', polygonM: polygon.value, areaM2: null, capacity: null }]
    : others;
  const submit = (data: FormData) => {
    setTried(true);
    if (polygon && !polygon.ok) return;
    save.mutate(
      {
        id: zone?.id ?? textOf(data, 'id'),
        name: textOf(data, 'name'),
        kind: textOf(data, 'kind'),
        polygonM: polygon?.value ?? null,
        capacity: numberOf(data, 'capacity'),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={zone ? `Change ${zone.name}` : 'New zone'} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={onSubmit(submit)}>
        <div className="form-grid">
          {!zone && <TextField name="id" label="Id" error={messageFor(problem, 'id')} />}
          <TextField name="name" label="Name" defaultValue={zone?.name} error={messageFor(problem, 'name')} />
          <SelectField name="kind" label="Kind" options={optionsOf(KIND_WORDS)} defaultValue={zone?.kind ?? 'SQUARE'} error={messageFor(problem, 'kind')} />
          <TextField name="capacity" label="Capacity (people)" hint="Empty: none set." type="number" min={1} defaultValue={zone?.capacity ?? ''} error={messageFor(problem, 'capacity')} />
        </div>
        <Field
          name="polygonM"
          label="Corners"
          hint="One per line: metres east, metres north. Empty: whatever the camera sees, counts only."
          error={(tried && polygon && !polygon.ok ? polygon.message : undefined) ?? messageFor(problem, 'polygonM')}
        >
          {(control) => <textarea {...control} rows={5} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
        <SitePlan outline={site.outlineM} zones={drawn} label="Preview of the zones" />
        {polygon?.ok && <p className="soft small">{areaM2(polygon.value).toFixed(1)} m²</p>}
        {problem && <ProblemNotice error={problem} />}
        <div className="row end">
          <button type="button" className="button quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={save.isPending}>
            Save zone
          </button>
        </div>
      </form>
    </Dialog>
  );
}

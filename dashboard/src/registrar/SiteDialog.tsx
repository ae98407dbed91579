import { useState } from 'react';
import { asProblem, messageFor } from '../api/problem';
import type { Site } from '../api/types';
import { Dialog } from '../ui/Dialog';
import { TextArea, TextField } from '../ui/fields';
import { numberOf, onSubmit, textOf, useFocusOnFirstError } from '../ui/forms';
import { ProblemNotice } from '../ui/ProblemNotice';
import { parsePolygon, polygonText } from './points';
import { useSavePlace } from './useSavePlace';

export function SiteDialog({ site, onClose }: { site?: Site; onClose: () => void }) {
  const save = useSavePlace('/api/sites', site?.id);
  const problem = save.error && asProblem(save.error);
  const form = useFocusOnFirstError(problem);
  const [outlineError, setOutlineError] = useState<string>();
  const submit = (data: FormData) => {
    const text = textOf(data, 'outlineM');
    const outline = text ? parsePolygon(text) : null;
    setOutlineError(outline && !outline.ok ? outline.message : undefined);
    if (outline && !outline.ok) return;
    const [lon, lat] = [numberOf(data, 'origin.lon'), numberOf(data, 'origin.lat')];
    save.mutate(
      {
        id: site?.id ?? textOf(data, 'id'),
        name: textOf(data, 'name'),
        origin: lon === null || lat === null ? null : { lon, lat },
        outlineM: outline?.value ?? null,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={site ? `Change ${site.name}` : 'New site'} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={onSubmit(submit)}>
        {!site && <TextField name="id" label="Id" hint="Lower-case letters, digits and hyphens." error={messageFor(problem, 'id')} />}
        <TextField name="name" label="Name" defaultValue={site?.name} error={messageFor(problem, 'name')} />
        <div className="form-grid">
          <TextField name="origin.lat" label="Latitude of the origin (°)" inputMode="decimal" defaultValue={site?.origin.lat} error={messageFor(problem, 'origin.lat') ?? messageFor(problem, 'origin')} />
          <TextField name="origin.lon" label="Longitude of the origin (°)" inputMode="decimal" defaultValue={site?.origin.lon} error={messageFor(problem, 'origin.lon')} />
        </div>
        <TextArea
          name="outlineM"
          label="Outline"
          hint="One corner per line: metres east, metres north of the origin. Empty for none."
          rows={5}
          defaultValue={polygonText(site?.outlineM)}
          error={outlineError ?? messageFor(problem, 'outlineM')}
        />
        {problem && <ProblemNotice error={problem} />}
        <div className="row end">
          <button type="button" className="button quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={save.isPending}>
            Save site
          </button>
        </div>
      </form>
    </Dialog>
  );
}

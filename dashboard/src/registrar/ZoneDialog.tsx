import { useState } from 'react';
import { asProblem, messageFor } from '../api/problem';
import type { Point, Site, Zone } from '../api/types';
import { PLACE_WORDS } from '../format/words';
import { Dialog } from '../ui/Dialog';
import { SelectField, TextField, optionsOf } from '../ui/fields';
import { numberOf, onSubmit, textOf, useFocusOnFirstError } from '../ui/forms';
import { ProblemNotice } from '../ui/ProblemNotice';
import { CornerTable, drawnCorners } from '../zones/CornerTable';
import { LineTable } from '../zones/LineTable';
import { drawnLines, lineText, parseLines, withEnd } from '../zones/lineText';
import { PlanEditor } from '../zones/PlanEditor';
import { areaM2 } from './points';
import { useSavePlace } from './useSavePlace';

type Props = { site: Site; others: Zone[]; zone?: Zone; onClose: () => void };

/** A zone drawn on the ground or typed as metres, with the lines across which people are counted. */
export function ZoneDialog({ site, others, zone, onClose }: Props) {
  const save = useSavePlace(`/api/sites/${site.id}/zones`, zone?.id);
  const problem = save.error && asProblem(save.error);
  const form = useFocusOnFirstError(problem);
  const [corners, setCorners] = useState<Array<[string, string]>>(() => (zone?.polygonM ?? []).map(([x, y]) => [`${x}`, `${y}`]));
  const [lines, setLines] = useState(() => (zone?.lines ?? []).map(lineText));
  const [mode, setMode] = useState<'corner' | 'line'>('corner');
  const [refused, setRefused] = useState('');
  const placed = drawnCorners(corners);
  const drawn = placed.map(({ at }) => at);
  const put = (at: Point) =>
    mode === 'corner' ? setCorners([...corners, [`${at[0]}`, `${at[1]}`]]) : setLines(withEnd(lines, at));
  const submit = (data: FormData) => {
    const parsed = parseLines(lines);
    const unfinished = drawn.length < corners.length || drawn.length === 1 || drawn.length === 2;
    setRefused(unfinished ? 'A zone needs three corners at least, each with two numbers.' : parsed.ok ? '' : parsed.message);
    if (unfinished || !parsed.ok) return;
    save.mutate(
      {
        id: zone?.id ?? textOf(data, 'id'),
        name: textOf(data, 'name'),
        place: textOf(data, 'place'),
        polygonM: drawn.length > 0 ? drawn : null,
        capacity: numberOf(data, 'capacity'),
        lines: parsed.value,
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
          <SelectField name="place" label="Place" hint="Stairs, slopes and dead ends are judged more strictly." options={optionsOf(PLACE_WORDS)} defaultValue={zone?.place ?? 'OPEN'} error={messageFor(problem, 'place')} />
          <TextField name="capacity" label="Capacity (people)" hint="Empty: none set." type="number" min={1} defaultValue={zone?.capacity ?? ''} error={messageFor(problem, 'capacity')} />
        </div>
        <div className="row" role="group" aria-label="What a click on the plan adds">
          <button type="button" className="button compact" aria-pressed={mode === 'corner'} onClick={() => setMode('corner')}>
            Draw corners
          </button>
          <button type="button" className="button compact" aria-pressed={mode === 'line'} onClick={() => setMode('line')}>
            Draw counting lines
          </button>
          {drawn.length > 2 && <span className="soft small">{areaM2(drawn).toFixed(1)} m²</span>}
        </div>
        <PlanEditor
          site={site}
          others={others}
          corners={drawn}
          lines={drawnLines(lines)}
          mode={mode}
          onPick={put}
          onMoveCorner={(index, to) =>
            setCorners(corners.map((corner, row) => (row === placed[index]?.row ? [`${to[0]}`, `${to[1]}`] : corner)))
          }
        />
        <h3>Corners</h3>
        <p className="soft small">Metres east and north of the site’s origin. None: whatever the camera sees, counts only.</p>
        <CornerTable corners={corners} onChange={setCorners} />
        <h3>Counting lines</h3>
        <p className="soft small">People are counted across them in both directions; nobody is followed. The arrow points in.</p>
        <LineTable lines={lines} onChange={setLines} />
        {refused && (
          <p className="field" role="alert">
            <span className="error">{refused}</span>
          </p>
        )}
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

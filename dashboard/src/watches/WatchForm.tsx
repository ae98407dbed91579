import { useState } from 'react';
import { asProblem, messageFor } from '../api/problem';
import type { AlertLevel, Quantity, Watch } from '../api/types';
import type { WatchPreset } from './types';
import { useSites, useZones } from '../control/useSites';
import { QUANTITIES } from '../format/numbers';
import { LEVEL_WORDS, QUANTITY_WORDS } from '../format/words';
import { Dialog } from '../ui/Dialog';
import { SelectField, TextField, optionsOf } from '../ui/fields';
import { onSubmit, useFocusOnFirstError } from '../ui/forms';
import { ProblemNotice } from '../ui/ProblemNotice';
import { DryRunPanel } from './DryRunPanel';
import { ExpressionField } from './ExpressionField';
import { PresetPicker } from './PresetPicker';
import { ScheduleFields } from './ScheduleFields';
import { suggestionFor } from './suggestions';
import { useVerdict } from './useVerdict';
import { draftOf, useSaveWatch } from './useWatches';

const LEVELS = optionsOf(LEVEL_WORDS).filter(([level]) => level !== 'NORMAL');
const WHOLE_SITE: [string, string] = ['', 'The whole site'];

export function WatchForm({ watch, onClose }: { watch?: Watch; onClose: () => void }) {
  const save = useSaveWatch(watch?.id);
  const problem = save.error && asProblem(save.error);
  const form = useFocusOnFirstError(problem);
  const sites = useSites().data ?? [];
  const [pickedSite, setSite] = useState(watch?.siteId);
  const siteId = pickedSite ?? sites[0]?.id ?? '';
  const zones = useZones(siteId, siteId !== '').data ?? [];
  const [pickedZone, setZone] = useState(watch ? (watch.zoneId ?? '') : undefined);
  const [quantity, setQuantity] = useState<Quantity>(watch?.quantity ?? 'DENSITY');
  const [level, setLevel] = useState<AlertLevel>(watch?.level ?? 'WATCH');
  const [expression, setExpression] = useState(watch?.expression ?? '');
  // What the numbers start from; its id tells the inputs to start anew.
  const [start, setStart] = useState<{ id: string; numbers?: Partial<Watch> | undefined }>({ id: 'watch', numbers: watch });
  const written = quantity === 'EXPRESSION';
  const zoneId = zoneOf(pickedZone, zones, written);
  const verdict = useVerdict(written && siteId !== '' ? { siteId, zoneId: zoneId || null, expression } : null);
  const { unit, falling } = QUANTITIES[quantity];
  const suggested = suggestionFor(quantity, level);
  // A watch keeps its numbers while it keeps its quantity; another quantity has other sensible ones.
  const kept = start.numbers?.quantity === quantity ? start.numbers : undefined;
  const fill = ({ id, watch: numbers }: WatchPreset) => {
    setQuantity(numbers.quantity ?? 'EXPRESSION');
    setLevel(numbers.level ?? 'WATCH');
    setExpression(numbers.expression ?? '');
    if (numbers.expression?.startsWith('site.')) setZone('');
    setStart({ id, numbers });
  };
  const number = (name: keyof Watch, label: string, hint: string, fallback?: number) => (
    <TextField
      key={`${name}-${quantity}-${start.id}-${kept ? '' : level}`}
      name={name}
      label={label}
      hint={hint}
      type="number"
      step="any"
      min={0}
      inputMode="decimal"
      defaultValue={String(kept?.[name] ?? fallback ?? '')}
      error={messageFor(problem, name)}
    />
  );
  return (
    <Dialog title={watch ? `Edit watch: ${watch.name}` : 'New watch'} onClose={onClose}>
      <form
        ref={form}
        className="stack"
        noValidate
        onSubmit={onSubmit((data) => save.mutate(draftOf(data), { onSuccess: onClose }))}
      >
        <PresetPicker siteId={siteId} zoneId={zoneId} onPick={fill} />
        <div className="form-grid">
          <TextField name="name" label="Name" wide defaultValue={watch?.name} error={messageFor(problem, 'name')} />
          <SelectField
            name="siteId"
            label="Site"
            options={sites.map((site) => [site.id, site.name] as const)}
            value={siteId}
            onChange={setSite}
            error={messageFor(problem, 'siteId')}
          />
          <SelectField
            name="zoneId"
            label="Zone"
            options={[...zones.map((zone): [string, string] => [zone.id, zone.name]), ...(written ? [WHOLE_SITE] : [])]}
            value={zoneId}
            onChange={setZone}
            error={messageFor(problem, 'zoneId')}
          />
          <SelectField
            name="quantity"
            label="Quantity"
            options={optionsOf(QUANTITY_WORDS)}
            value={quantity}
            onChange={(value) => setQuantity(value as Quantity)}
            error={messageFor(problem, 'quantity')}
          />
          <SelectField
            name="level"
            label="Level"
            options={LEVELS}
            value={level}
            onChange={(value) => setLevel(value as AlertLevel)}
            error={messageFor(problem, 'level')}
          />
          {written && (
            <ExpressionField value={expression} onChange={setExpression} ofSite={zoneId === ''} problems={verdict} />
          )}
          {quantity === 'LEVEL' && <p className="hint wide">{suggested.hint}</p>}
          {quantity !== 'LEVEL' && !written && number('threshold', `Threshold (${unit})`, suggested.hint, suggested.threshold)}
          {number('forSeconds', 'For (s)', 'How long it must last before an alert.', suggested.forSeconds)}
          {quantity !== 'LEVEL' &&
            !written &&
            !falling &&
            number('clearBelow', `Clear below (${unit})`, 'At most the threshold.', suggested.clear)}
          {falling && number('clearAbove', `Clear above (${unit})`, 'At least the threshold.', suggested.clear)}
          {number('clearForSeconds', 'Clear for (s)', 'How long it must stay clear.', suggested.clearForSeconds)}
          {number('escalateAfterSeconds', 'Escalate after (s)', 'When nobody has acknowledged.', 120)}
        </div>
        {quantity !== 'SILENCE' && <ScheduleFields schedule={watch?.schedule ?? null} problem={problem} />}
        <label className="check">
          <input type="checkbox" name="enabled" defaultChecked={watch?.enabled ?? true} />
          Enabled
        </label>
        {zoneId !== '' && quantity !== 'SILENCE' && (
          <DryRunPanel draft={() => draftOf(new FormData(form.current ?? undefined))} />
        )}
        {problem && <ProblemNotice error={problem} />}
        <div className="row end">
          <button type="button" className="button quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={save.isPending}>
            Save watch
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The zone that was picked, while the site has it; only a written condition may do without. */
function zoneOf(picked: string | undefined, zones: Array<{ id: string }>, written: boolean): string {
  if (picked === '' && written) return '';
  if (picked && (zones.length === 0 || zones.some((zone) => zone.id === picked))) return picked;
  return zones[0]?.id ?? '';
}

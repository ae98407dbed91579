import { useState } from 'react';
import type { Watch } from '../api/types';
import { usePlaces } from '../control/useSites';
import { QUANTITIES, quantityText } from '../format/numbers';
import { duration } from '../format/time';
import { QUANTITY_WORDS } from '../format/words';
import { Dialog } from '../ui/Dialog';
import { LevelBadge } from '../ui/LevelBadge';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { ProblemNotice } from '../ui/ProblemNotice';
import { WatchForm } from './WatchForm';
import { scheduleText } from './ScheduleFields';
import { bodyOf, useDeleteWatch, useSaveWatch, useWatches } from './useWatches';

export function WatchesPage() {
  const watches = useWatches();
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title="Watches"
      lead="What raises an alert: a quantity of a zone, how long it must last, and when it has passed."
      actions={
        <button type="button" className="button primary" onClick={() => setCreating(true)}>
          New watch
        </button>
      }
    >
      <Panel title="All watches" flush>
        <Loaded query={watches}>
          {(all) =>
            all.length === 0 ? (
              <p className="empty">No watch yet: nothing will raise an alert.</p>
            ) : (
              <div className="table-wrap">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">Level</th>
                      <th scope="col">Watch</th>
                      <th scope="col">Condition</th>
                      <th scope="col">Clears</th>
                      <th scope="col">Escalates</th>
                      <th scope="col">Enabled</th>
                      <th scope="col">
                        <span className="visually-hidden">Actions</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {all.map((watch) => (
                      <Row key={watch.id} watch={watch} />
                    ))}
                  </tbody>
                </table>
              </div>
            )
          }
        </Loaded>
      </Panel>
      {creating && <WatchForm onClose={() => setCreating(false)} />}
    </Page>
  );
}

function Row({ watch }: { watch: Watch }) {
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null);
  const save = useSaveWatch(watch.id);
  const names = usePlaces([watch.siteId]);
  return (
    <tr>
      <td>
        <LevelBadge standing={watch.level} />
      </td>
      <th scope="row">
        {watch.name}
        <div className="soft small">
          {names.site(watch.siteId)}, {watch.zoneId ? names.zone(watch.siteId, watch.zoneId) : 'the whole site'}
        </div>
        {watch.heldBack && <div className="held-back small">Held back: its alerts come at Watch. {watch.heldBack}</div>}
      </th>
      <td>
        {QUANTITY_WORDS[watch.quantity]}: {watch.expression ? <code>{watch.expression}</code> : conditionText(watch)}
        <div className="soft small">for {duration(watch.forSeconds)}</div>
        {watch.schedule && <div className="soft small">only {scheduleText(watch.schedule)}</div>}
      </td>
      <td>
        {clearText(watch)}
        <div className="soft small">for {duration(watch.clearForSeconds)}</div>
      </td>
      <td>{watch.escalateAfterSeconds ? `after ${duration(watch.escalateAfterSeconds)}` : 'never'}</td>
      <td>
        <label className="check">
          <input
            type="checkbox"
            checked={watch.enabled}
            disabled={save.isPending}
            onChange={() => save.mutate({ ...bodyOf(watch), enabled: !watch.enabled })}
          />
          {watch.enabled ? 'On' : 'Off'}
          <span className="visually-hidden">: {watch.name}</span>
        </label>
        <ProblemNotice error={save.error} />
      </td>
      <td className="nowrap">
        <button type="button" className="button compact" onClick={() => setDialog('edit')}>
          Edit<span className="visually-hidden"> {watch.name}</span>
        </button>{' '}
        <button type="button" className="button compact danger" onClick={() => setDialog('delete')}>
          Delete<span className="visually-hidden"> {watch.name}</span>
        </button>
        {dialog === 'edit' && <WatchForm watch={watch} onClose={() => setDialog(null)} />}
        {dialog === 'delete' && <DeleteDialog watch={watch} onClose={() => setDialog(null)} />}
      </td>
    </tr>
  );
}

function conditionText({ quantity, threshold }: Watch): string {
  return threshold == null
    ? ''
    : `${QUANTITIES[quantity]?.falling ? 'at most' : 'from'} ${quantityText(quantity, threshold)}`;
}

function clearText({ quantity, clearAbove, clearBelow }: Watch): string {
  if (quantity === 'EXPRESSION') return 'when it does not hold';
  if (clearAbove != null) return `above ${quantityText(quantity, clearAbove)}`;
  return clearBelow == null ? '—' : `below ${quantityText(quantity, clearBelow)}`;
}

function DeleteDialog({ watch, onClose }: { watch: Watch; onClose: () => void }) {
  const erase = useDeleteWatch(watch.id);
  return (
    <Dialog title={`Delete watch: ${watch.name}`} onClose={onClose}>
      <p>It will raise no more alerts. Alerts that it has raised stay.</p>
      <ProblemNotice error={erase.error} />
      <div className="row end">
        <button type="button" className="button quiet" onClick={onClose}>
          Cancel
        </button>
        <button
          type="button"
          className="button danger"
          disabled={erase.isPending}
          onClick={() => erase.mutate(undefined, { onSuccess: onClose })}
        >
          Delete this watch
        </button>
      </div>
    </Dialog>
  );
}

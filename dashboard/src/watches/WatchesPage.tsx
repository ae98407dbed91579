import { useState } from 'react';
import type { Watch } from '../api/types';
import { usePlaces } from '../control/useSites';
import { QUANTITIES, quantityText } from '../format/numbers';
import { duration } from '../format/time';
import { QUANTITY_WORDS } from '../format/words';
import { DeleteDialog } from '../ui/DeleteDialog';
import { LevelBadge } from '../ui/LevelBadge';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { EditAndDelete, OnOff } from '../ui/RowActions';
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
        <OnOff
          name={watch.name}
          enabled={watch.enabled}
          save={save}
          onChange={() => save.mutate({ ...bodyOf(watch), enabled: !watch.enabled })}
        />
      </td>
      <td className="nowrap">
        <EditAndDelete
          name={watch.name}
          edit={(close) => <WatchForm watch={watch} onClose={close} />}
          erase={(close) => <Erase watch={watch} onClose={close} />}
        />
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

function Erase({ watch, onClose }: { watch: Watch; onClose: () => void }) {
  const erase = useDeleteWatch(watch.id);
  return (
    <DeleteDialog kind="watch" name={watch.name} erase={erase} onClose={onClose}>
      It will raise no more alerts. Alerts that it has raised stay.
    </DeleteDialog>
  );
}

import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePlaces } from '../control/useSites';
import { wordFor } from '../format/words';
import { DeleteDialog } from '../ui/DeleteDialog';
import { LevelBadge } from '../ui/LevelBadge';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { EditAndDelete, OnOff } from '../ui/RowActions';
import { SituationForm } from './SituationForm';
import { KIND_WORDS, type Situation } from './types';
import { bodyOf, useDeleteSituation, useSaveSituation, useSituations } from './useSituations';
import { alikeText, precisionText } from './words';

/** The library of situations that supervisors want to be told of; a minute in the address begins a new one. */
export function SituationsPage() {
  const situations = useSituations();
  const [asked, setAsked] = useSearchParams();
  const source = { siteId: asked.get('siteId') ?? '', zoneId: asked.get('zoneId') ?? '', minute: asked.get('minute') ?? '' };
  const [creating, setCreating] = useState(source.minute !== '');
  const close = () => {
    setCreating(false);
    setAsked({}, { replace: true });
  };
  return (
    <Page
      title="Situations"
      lead="Minutes worth knowing again. A minute that looks like one of these is told to the control room, or raises an alert."
      actions={
        <button type="button" className="button primary" onClick={() => setCreating(true)}>
          New situation
        </button>
      }
    >
      <Panel title="The library" flush>
        <Loaded query={situations}>
          {(all) =>
            all.length === 0 ? (
              <p className="empty">No situation yet. Make one from a minute of a zone, or from a moment beside a live zone.</p>
            ) : (
              <div className="table-wrap">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">Raises</th>
                      <th scope="col">Situation</th>
                      <th scope="col">Where</th>
                      <th scope="col">Matches from</th>
                      <th scope="col">Precision</th>
                      <th scope="col">Enabled</th>
                      <th scope="col">
                        <span className="visually-hidden">Actions</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {all.map((situation) => (
                      <Row key={situation.id} situation={situation} />
                    ))}
                  </tbody>
                </table>
              </div>
            )
          }
        </Loaded>
      </Panel>
      {creating && <SituationForm source={source} onClose={close} />}
    </Page>
  );
}

function Row({ situation }: { situation: Situation }) {
  const save = useSaveSituation(situation.id);
  const names = usePlaces([]);
  return (
    <tr>
      <td>{situation.level ? <LevelBadge standing={situation.level} /> : <span className="soft">no alert</span>}</td>
      <th scope="row">
        {situation.name}
        <div className="soft small">{wordFor(KIND_WORDS, situation.kind)}</div>
        {situation.description && <div className="small">{situation.description}</div>}
      </th>
      <td>{situation.siteIds.length === 0 ? 'everywhere' : situation.siteIds.map(names.site).join(', ')}</td>
      <td>
        {alikeText(situation.distance)}
        <div className="soft small">never below {alikeText(situation.maxDistance)}</div>
      </td>
      <td>{precisionText(situation.precision)}</td>
      <td>
        <OnOff
          name={situation.name}
          enabled={situation.enabled}
          save={save}
          onChange={() => save.mutate({ ...bodyOf(situation), enabled: !situation.enabled })}
        />
      </td>
      <td className="nowrap">
        <EditAndDelete
          name={situation.name}
          edit={(close) => <SituationForm situation={situation} onClose={close} />}
          erase={(close) => <Erase situation={situation} onClose={close} />}
        />
      </td>
    </tr>
  );
}

function Erase({ situation, onClose }: { situation: Situation; onClose: () => void }) {
  const erase = useDeleteSituation(situation.id);
  return (
    <DeleteDialog kind="situation" name={situation.name} erase={erase} onClose={onClose}>
      Nothing will be compared with it any more. Alerts that it has raised stay.
    </DeleteDialog>
  );
}

import { useState } from 'react';
import { Link } from 'react-router';
import type { Camera, CameraState } from '../api/types';
import { day } from '../format/time';
import { PURPOSE_WORDS, STATE_WORDS, wordFor } from '../format/words';
import { SelectField, TextField, optionsOf } from '../ui/fields';
import { onSubmit, textOf } from '../ui/forms';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { Pager } from '../ui/Pager';
import { StateTag } from '../ui/StateTag';
import { usePaging } from '../ui/usePaging';
import { useCameras } from './useDecisions';

const STATES: Array<[string, string]> = [['', 'Any state'], ...optionsOf(STATE_WORDS)];

/** All cameras by state and text; both oversight and registrar work from it. */
export function CameraListPage({ base, actions }: { base: string; actions?: React.ReactNode }) {
  const [filter, setFilter] = useState<{ state?: CameraState | undefined; q: string }>({ q: '' });
  const paging = usePaging();
  const cameras = useCameras({ ...filter, after: paging.after });
  return (
    <Page title="Cameras" lead="Every camera of the registry, in every state." actions={actions}>
      <Panel title="Find cameras">
        <form
          className="filters"
          role="search"
          onSubmit={onSubmit((data) => {
            paging.reset();
            setFilter({ state: (textOf(data, 'state') || undefined) as CameraState | undefined, q: textOf(data, 'q') });
          })}
        >
          <TextField name="q" label="Text" type="search" />
          <SelectField name="state" label="State" options={STATES} />
          <button type="submit" className="button">
            Search
          </button>
        </form>
      </Panel>
      <Panel title="Cameras found" flush>
        <Loaded query={cameras}>
          {(page) => (
            <>
              <Rows cameras={page.items} base={base} />
              <Pager paging={paging} next={page.next} total={page.total} what="cameras" />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  );
}

function Rows({ cameras, base }: { cameras: Camera[]; base: string }) {
  if (cameras.length === 0) return <p className="empty">No camera matches.</p>;
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Camera</th>
            <th scope="col">Site</th>
            <th scope="col">Purpose</th>
            <th scope="col">State</th>
            <th scope="col">Approved until</th>
            <th scope="col">Proposed by</th>
          </tr>
        </thead>
        <tbody>
          {cameras.map((camera) => (
            <tr key={camera.id}>
              <th scope="row">
                <Link to={`${base}/${camera.id}`}>{camera.name}</Link>
              </th>
              <td>{camera.siteId}</td>
              <td>{wordFor(PURPOSE_WORDS, camera.purpose)}</td>
              <td>
                <StateTag state={camera.state} words={STATE_WORDS} />
              </td>
              <td className="nowrap">{day(camera.approvalExpiresAt)}</td>
              <td>{camera.proposedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

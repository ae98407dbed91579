import { Link, useSearchParams } from 'react-router';
import { whole } from '../format/numbers';
import { day } from '../format/time';
import { PURPOSE_WORDS, STATE_WORDS, wordFor } from '../format/words';
import { TextField } from '../ui/fields';
import { onSubmit, textOf } from '../ui/forms';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { Pager } from '../ui/Pager';
import { StateTag } from '../ui/StateTag';
import { usePaging } from '../ui/usePaging';
import { RegisterMap } from './RegisterMap';
import { type RegisterEntry, useRegisterPage, useRegisterSummary } from './useRegister';

export function RegisterPage() {
  return (
    <Page
      title="Camera register"
      lead={
        <>
          Every camera that Plainview counts people with: what for, on which legal basis, and until when. It is open
          to everybody. <Link to="/never">What Plainview never does</Link>
        </>
      }
    >
      <Summary />
      <Panel title="Cameras on the map" flush className="clip">
        <RegisterMap />
      </Panel>
      <RegisterTable />
    </Page>
  );
}

function Summary() {
  const summary = useRegisterSummary();
  return (
    <Loaded query={summary}>
      {(data) => (
        <dl className="figures" aria-label="Summary">
          <Figure name="Cameras in all" value={data.cameras} />
          <Figure name="Sites" value={data.sites} />
          {Object.entries(data.byState).map(([state, count]) => (
            <Figure key={state} name={wordFor(STATE_WORDS, state)} value={count ?? 0} />
          ))}
        </dl>
      )}
    </Loaded>
  );
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{whole(value)}</dd>
    </div>
  );
}

function RegisterTable() {
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const paging = usePaging();
  const page = useRegisterPage(q, paging.after);
  return (
    <Panel
      title="All cameras"
      flush
      actions={
        <form
          className="row"
          role="search"
          onSubmit={onSubmit((data) => {
            paging.reset();
            setSearch(textOf(data, 'q') ? { q: textOf(data, 'q') } : {});
          })}
        >
          <TextField name="q" label="Search" type="search" defaultValue={q} placeholder="Name, owner or place" />
          <button type="submit" className="button">
            Search cameras
          </button>
        </form>
      }
    >
      <Loaded query={page}>
        {(found) => (
          <>
            <Rows entries={found.entries} />
            <Pager paging={paging} next={found.next} total={found.total} what="cameras" />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Rows({ entries }: { entries: RegisterEntry[] }) {
  if (entries.length === 0) return <p className="empty">No camera matches.</p>;
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Camera</th>
            <th scope="col">Purpose</th>
            <th scope="col">Owner</th>
            <th scope="col">State</th>
            <th scope="col">Review</th>
            <th scope="col">Ends</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                <Link to={`/register/${entry.id}`}>{entry.name}</Link>
              </th>
              <td>{wordFor(PURPOSE_WORDS, entry.purpose)}</td>
              <td>{entry.owner}</td>
              <td>
                <StateTag state={entry.state} words={STATE_WORDS} />
              </td>
              <td className="nowrap">{day(entry.reviewOn)}</td>
              <td className="nowrap">{day(entry.endOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { AuditEntry } from '../api/types';
import { timestamp } from '../format/time';
import { StateTag } from '../ui/StateTag';

const OUTCOMES = { PERMITTED: 'Permitted', REFUSED: 'Refused', DONE: 'Done', FAILED: 'Failed' };

export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  if (entries.length === 0) return <p className="empty">No entry matches.</p>;
  return (
    <div className="table-wrap">
      <table className="table">
        <caption className="visually-hidden">Audit entries</caption>
        <thead>
          <tr>
            <th scope="col" className="number">Index</th>
            <th scope="col">Time</th>
            <th scope="col">Actor</th>
            <th scope="col">Action</th>
            <th scope="col">Object</th>
            <th scope="col">Outcome</th>
            <th scope="col">Duty</th>
            <th scope="col">Detail</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.index}>
              <td className="number">{entry.index}</td>
              <td className="nowrap">{timestamp(entry.at)}</td>
              <td>
                {entry.actor}
                <div className="soft small">{entry.roles.join(', ')}</div>
              </td>
              <td>
                <code>{entry.action}</code>
                <div className="soft small">{entry.service}</div>
              </td>
              <td>
                {entry.objectId || '—'}
                {entry.objectType && <div className="soft small">{entry.objectType}</div>}
              </td>
              <td>
                <StateTag state={entry.outcome} words={OUTCOMES} />
              </td>
              <td>
                {entry.dutyPurpose || '—'}
                {entry.dutyCase && <div className="soft small">{entry.dutyCase}</div>}
              </td>
              <td className="small">
                <Detail entry={entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Detail({ entry }: { entry: AuditEntry }) {
  const parts = Object.entries(entry.detail ?? {});
  if (parts.length === 0) return <>—</>;
  return (
    <dl className="detail">
      {parts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt> <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

import { type ReactNode, useId } from 'react';
import type { AuditEntry } from '../api/types';
import { timestamp } from '../format/time';
import type { EntryOutcome } from '../log/entry';
import { StateTag } from '../ui/StateTag';
import { EntryProof } from './EntryProof';
import { ProofBadge } from './ProofBadge';

const OUTCOMES = { PERMITTED: 'Permitted', REFUSED: 'Refused', DONE: 'Done', FAILED: 'Failed' };
const COLUMNS = 9;

type Props = {
  entry: AuditEntry;
  outcome: EntryOutcome | undefined;
  open: boolean;
  onToggle: () => void;
  extra?: ReactNode;
};

export function AuditRow({ entry, outcome, open, onToggle, extra }: Props) {
  const proofId = useId();
  return (
    <>
      <tr>
        <td className="number">{entry.index}</td>
        <td className="proof-cell">
          <ProofBadge entry={entry} outcome={outcome} open={open} controls={proofId} onToggle={onToggle} />
        </td>
        {extra}
        <td className="nowrap">{timestamp(entry.at)}</td>
        <td>
          {entry.erased ? <Erased /> : entry.actor}
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
        <td className="small">{entry.erased ? <Erased /> : <Detail entry={entry} />}</td>
      </tr>
      {open && (
        <tr className="proof-row" id={proofId}>
          <td colSpan={extra ? COLUMNS + 1 : COLUMNS}>
            <EntryProof entry={entry} outcome={outcome} />
          </td>
        </tr>
      )}
    </>
  );
}

function Erased() {
  return <em className="soft">erased</em>;
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

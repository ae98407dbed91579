import { type ReactNode, useState } from 'react';
import type { AuditEntry } from '../api/types';
import type { EntryOutcome } from '../log/entry';
import { AuditRow } from './AuditRow';
import { summaryOf } from './outcomeWords';
import { useOutcomes } from './useLog';

type Column = { title: string; cell: (entry: AuditEntry) => ReactNode };

/** Entries, each checked against the public log; opening one shows its proof. */
export function AuditTable({ entries, column }: { entries: AuditEntry[]; column?: Column }) {
  const outcomes = useOutcomes(entries);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  if (entries.length === 0) return <p className="empty">No entry matches.</p>;
  return (
    <>
      <Summary outcomes={outcomes} />
      <div className="table-wrap">
        <table className="table">
          <caption className="visually-hidden">Audit entries</caption>
          <thead>
            <tr>
              <th scope="col" className="number">Index</th>
              <th scope="col">Proof</th>
              {column && <th scope="col">{column.title}</th>}
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
            {entries.map((entry, i) => (
              <AuditRow
                key={entry.index}
                entry={entry}
                outcome={outcomes[i]}
                open={open.has(entry.index)}
                onToggle={() => setOpen((before) => toggled(before, entry.index))}
                extra={column && <td>{column.cell(entry)}</td>}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Summary({ outcomes }: { outcomes: Array<EntryOutcome | undefined> }) {
  const failed = outcomes.some((outcome) => outcome?.kind === 'failed');
  return (
    <p className={failed ? 'table-note bad' : 'table-note'} role="status">
      {summaryOf(outcomes)}.
    </p>
  );
}

function toggled(before: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const after = new Set(before);
  if (!after.delete(index)) after.add(index);
  return after;
}

import type { LogState, WitnessState } from '../api/types';
import { whole } from '../format/numbers';
import { timestamp } from '../format/time';
import type { Accepted } from '../log/accept';
import type { LogView } from '../log/readLog';
import { quorumInWords } from '../log/quorum';
import { Age, useNow } from '../ui/Age';
import { Panel } from '../ui/Page';

/** Who else watches the log: what the service says of each witness, and what this browser has verified of it. */
export function WitnessPanel({ state, view }: { state: LogState; view: LogView }) {
  const now = useNow(10_000);
  const accepted = view.verdict.kind === 'verified' ? view.verdict.accepted : undefined;
  const policy = view.trust?.policy;
  return (
    <Panel title="Witnesses" flush>
      <p className="table-note">
        A witness cosigns a checkpoint only if the log grew from the one it saw before.
        {policy && ` This browser asks for: ${quorumInWords(policy)}.`}
      </p>
      {state.witnesses.length === 0 ? (
        <p className="empty">The log has no witness. Nobody but its operator could tell if it were rewritten.</p>
      ) : (
        <div className="table-wrap">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Witness</th>
                <th scope="col" className="number">Entries cosigned</th>
                <th scope="col">Last cosigned</th>
                <th scope="col">Verified here</th>
                <th scope="col">Problem</th>
              </tr>
            </thead>
            <tbody>
              {state.witnesses.map((witness) => (
                <tr key={witness.name}>
                  <th scope="row">
                    {witness.name}
                    <div className="soft small mono breaks">{witness.key}</div>
                  </th>
                  <td className="number">{witness.size == null ? '—' : whole(witness.size)}</td>
                  <td className="nowrap">
                    <Age of={witness.cosignedAt} now={now} />
                  </td>
                  <td>{verifiedWords(witness, view, accepted)}</td>
                  <td>{witness.problem ? <strong className="warn">{witness.problem}</strong> : 'None'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function verifiedWords(witness: WitnessState, view: LogView, accepted: Accepted | undefined): string {
  const known = view.trust?.policy.witnesses.find((each) => each.key.text === witness.key);
  if (!known) return 'Not in the trusted policy';
  const cosignature = accepted?.cosignatures.find((each) => each.witness === known.name);
  if (cosignature) return `Yes, of ${timestamp(timeOf(cosignature.atSeconds))}`;
  return accepted?.uncheckable.includes(known.key.name) ? 'A kind that browsers cannot check' : 'No cosignature';
}

function timeOf(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1_000).toISOString();
}

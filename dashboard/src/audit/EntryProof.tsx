import { useQuery } from '@tanstack/react-query';
import type { AuditEntry } from '../api/types';
import { timestamp } from '../format/time';
import { hex, utf8 } from '../log/bytes';
import type { EntryOutcome } from '../log/entry';
import { leafHash } from '../log/merkle';
import { Fact, Facts } from '../ui/Facts';
import { outcomeWords } from './outcomeWords';
import { useLogDecisions, useLogView } from './useLog';

/** Everything that a person needs to follow, or to repeat, the proof of an entry. */
export function EntryProof({ entry, outcome }: { entry: AuditEntry; outcome: EntryOutcome | undefined }) {
  const view = useLogView().data;
  const { checkAgain } = useLogDecisions(view);
  const proven = outcome?.kind === 'verified' || outcome?.kind === 'erased-but-verified';
  const accepted = view?.verdict.kind === 'verified' ? view.verdict.accepted : undefined;
  return (
    <div className="stack">
      <p>{outcomeWords(outcome, entry).explanation}</p>
      <Facts>
        <Fact name="Leaf hash (SHA-256)" wide>
          <LeafHash leaf={entry.leaf} />
        </Fact>
        <Fact name="Salt of the digests" wide>
          {entry.erased ? 'erased' : <code>{entry.salt}</code>}
        </Fact>
        {proven && accepted && (
          <>
            <Fact name="Proven up to">a checkpoint of {accepted.checkpoint.size} entries</Fact>
            <Fact name="Cosigned by" wide>
              {accepted.cosignatures.map(({ witness, atSeconds }) => (
                <div key={witness}>
                  {witness}, {timestamp(atSeconds === null ? null : new Date(atSeconds * 1_000).toISOString())}
                </div>
              ))}
              {accepted.cosignatures.length === 0 && 'no witness'}
            </Fact>
          </>
        )}
      </Facts>
      <figure>
        <figcaption className="soft small">What the log holds, laid out for reading; actor and detail as salted digests</figcaption>
        <pre className="leaf" tabIndex={0} aria-label={`Leaf of entry ${entry.index}`}>
          {laidOut(entry.leaf)}
        </pre>
      </figure>
      <div className="row">
        {proven && (
          <a className="button compact" href={`/api/audit/entries/${entry.index}/proof`} download={`${entry.index}.tlog-proof`}>
            Download the proof
          </a>
        )}
        {outcome && !proven && (
          <button type="button" className="button compact" onClick={() => void checkAgain()}>
            Check again
          </button>
        )}
      </div>
    </div>
  );
}

function LeafHash({ leaf }: { leaf: string | undefined }) {
  const hash = useQuery({
    queryKey: ['leaf-hash', leaf],
    queryFn: async () => hex(await leafHash(utf8(leaf ?? ''))),
    enabled: leaf !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <code>{hash.data ?? '…'}</code>;
}

function laidOut(leaf: string | undefined): string {
  try {
    return JSON.stringify(JSON.parse(leaf ?? ''), null, 2);
  } catch {
    return leaf ?? '—';
  }
}

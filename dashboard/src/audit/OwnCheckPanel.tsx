import type { LogState } from '../api/types';
import { whole } from '../format/numbers';
import { timestamp } from '../format/time';
import { base64 } from '../log/bytes';
import type { LogView, Verdict } from '../log/readLog';
import { Age, useNow } from '../ui/Age';
import { Fact, Facts } from '../ui/Facts';
import { Panel } from '../ui/Page';
import { ProofIcon } from './ProofBadge';

/** The checkpoint that this browser has verified, and where the service says something else. */
export function OwnCheckPanel({ view, state }: { view: LogView; state: LogState | undefined }) {
  return (
    <Panel title="Verified by this browser">
      {view.verdict.kind === 'verified' ? <Verified verdict={view.verdict} state={state} /> : <p>Nothing at present.</p>}
    </Panel>
  );
}

function Verified({ verdict, state }: { verdict: Extract<Verdict, { kind: 'verified' }>; state: LogState | undefined }) {
  const now = useNow(10_000);
  const { accepted, seen } = verdict;
  const { origin, size, root } = accepted.checkpoint;
  const difference = state && differenceOf(state, origin, size, base64(root));
  return (
    <div className="stack">
      <p className="proof-line" data-proof={difference ? 'bad' : 'good'}>
        <ProofIcon style={difference ? 'bad' : 'good'} />
        {difference ?? 'Signed by the log and enough witnesses; it only grew since this browser first saw it.'}
      </p>
      <Facts>
        <Fact name="Log">{origin}</Fact>
        <Fact name="Entries">{whole(size)}</Fact>
        <Fact name="Checked">
          <Age of={seen.at} now={now} />
        </Fact>
        <Fact name="Followed on this browser since">{timestamp(seen.followedSince)}</Fact>
        <Fact name="Signed by the log's key">
          {accepted.log.name} <code>{accepted.log.id}</code>
        </Fact>
        <Fact name="Cosigned by">{accepted.cosignatures.map((each) => each.witness).join(', ') || 'no witness'}</Fact>
        {accepted.uncheckable.length > 0 && (
          <Fact name="Signatures that browsers cannot check">{accepted.uncheckable.join(', ')}</Fact>
        )}
        <Fact name="Root" wide>
          <code>{base64(root)}</code>
        </Fact>
      </Facts>
    </div>
  );
}

function differenceOf(state: LogState, origin: string, size: number, root: string): string | null {
  const { log } = state;
  if (log.origin !== origin) return `The service says that its log is ${log.origin}, and the checkpoint is of ${origin}.`;
  if (log.publishedSize === size && log.publishedRoot && log.publishedRoot !== root) {
    return `The service names another root for ${size} entries than the checkpoint that it publishes.`;
  }
  return null;
}

import type { LogState } from '../api/types';
import { whole } from '../format/numbers';
import { timestamp } from '../format/time';
import type { Policy } from '../log/policy';
import { Age, useNow } from '../ui/Age';
import { Fact, Facts } from '../ui/Facts';
import { Panel } from '../ui/Page';
import { StateTag } from '../ui/StateTag';

const STATES: Record<LogState['log']['state'], string> = {
  PUBLISHING: 'Publishing',
  WAITING_FOR_WITNESSES: 'Waiting for witnesses',
  FAILING: 'Failing',
};

/** What the audit service says of its log. */
export function ServicePanel({ state, policy }: { state: LogState; policy: Policy | undefined }) {
  const now = useNow(10_000);
  const { log } = state;
  return (
    <Panel title="Said by the service" actions={<StateTag state={log.state} words={STATES} />}>
      <div className="stack">
        {log.problem && <p className="notice warning">{log.problem}</p>}
        <dl className="figures">
          <Figure name="Entries" value={state.size} />
          <Figure name="Published" value={log.publishedSize} />
          <Figure name="Waiting" value={log.waiting} />
        </dl>
        <Facts>
          <Fact name="First entry">{timestamp(state.firstAt)}</Fact>
          <Fact name="Last entry">{timestamp(state.lastAt)}</Fact>
          <Fact name="Last published">
            <Age of={log.publishedAt} now={now} />
          </Fact>
          <Fact name="Log">{log.origin}</Fact>
          <Fact name="Root" wide>
            <code>{log.publishedRoot ?? '—'}</code>
          </Fact>
          <Fact name="Keys that it signs with" wide>
            {log.keys.map((key) => (
              <div key={key}>
                <code>{key}</code> {policy?.logs.some((each) => each.text === key) ? '(trusted)' : <NotTrusted />}
              </div>
            ))}
          </Fact>
        </Facts>
      </div>
    </Panel>
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

function NotTrusted() {
  return <strong className="warn">(not in the policy that this browser trusts)</strong>;
}

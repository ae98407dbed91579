import { useEffect, useState } from 'react';
import { serverNow } from '../api/serverClock';
import type { AcceptanceTest } from '../api/types';
import { clockTime } from '../format/time';
import { MOMENT_WORDS } from '../format/words';
import { useMe } from '../session/useMe';
import { Panel } from '../ui/Page';
import { ProblemNotice } from '../ui/ProblemNotice';
import { CountForm } from './CountForm';
import { countdown, enterable, upcoming } from './moments';
import { useEnd } from './useTests';

/** An open test: what to count next, what can be entered now, and how far it is. */
export function RunningTest({ test }: { test: AcceptanceTest }) {
  const me = useMe();
  const end = useEnd(test);
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 500);
    return () => clearInterval(timer);
  }, []);
  const next = upcoming(test, now).filter((each) => Date.parse(each.at) > now - 1_000);
  const open = enterable(test, now, me.data?.username ?? '');
  const done = test.moments.filter((each) => each.state !== 'WAITING');
  return (
    <Panel title="The open test">
      <div className="stack">
        <div>
          <label htmlFor="test-progress">
            {test.counted} of {test.wanted} moments have both counts
          </label>
          <progress id="test-progress" max={test.wanted} value={test.counted} />
        </div>
        {next[0] && (
          <p className="next-moment">
            Count next: <strong>{next[0].zoneName}</strong> at <strong>{clockTime(next[0].at)}</strong>,{' '}
            {countdown(next[0].at, now)}
          </p>
        )}
        {open.map((moment) => (
          <CountForm key={moment.number} test={test} moment={moment} />
        ))}
        {next.length > 1 && (
          <details>
            <summary>The {next.length - 1} moments after it</summary>
            <ol className="plain">
              {next.slice(1).map((each) => (
                <li key={each.number}>
                  {clockTime(each.at)} {each.zoneName}
                </li>
              ))}
            </ol>
          </details>
        )}
        {done.length > 0 && (
          <details>
            <summary>What became of {done.length} moments</summary>
            <ol className="plain">
              {done.map((each) => (
                <li key={each.number}>
                  {clockTime(each.at)} {each.zoneName}: {MOMENT_WORDS[each.state]}
                  {each.observers.length > 0 && ` (${each.observers.join(', ')})`}
                </li>
              ))}
            </ol>
          </details>
        )}
        <ProblemNotice error={end.error} />
        <div className="row end">
          <button type="button" className="button quiet" disabled={end.isPending} onClick={() => end.mutate('abandon')}>
            Abandon the test
          </button>
          <button
            type="button"
            className="button primary"
            disabled={end.isPending || test.counted < test.wanted}
            onClick={() => end.mutate('complete')}
          >
            Complete the test
          </button>
        </div>
      </div>
    </Panel>
  );
}

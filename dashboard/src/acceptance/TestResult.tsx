import type { AcceptanceTest } from '../api/types';
import { timestamp } from '../format/time';
import { TEST_WORDS } from '../format/words';
import { Fact, Facts } from '../ui/Facts';
import { Panel } from '../ui/Page';
import { plusMinus, meaningOf } from './meaning';

/** How a test ended and what that means. */
export function TestResult({ test }: { test: AcceptanceTest }) {
  const { result } = test;
  return (
    <Panel title={`Test of ${timestamp(test.openedAt)}: ${TEST_WORDS[test.state].toLowerCase()}`}>
      <div className="stack">
        <p className={test.state === 'PASSED' ? 'notice good' : test.state === 'FAILED' ? 'notice problem' : undefined}>
          {meaningOf(test)}
        </p>
        {result && (
          <Facts>
            <Fact name="Moments with both counts">{result.samples}</Fact>
            <Fact name="Below the floor, agreed">{String(result.floorChecks)}</Fact>
            <Fact name="Different sides of the floor">{String(result.floorMistaken)}</Fact>
            <Fact name="Bias">{`counts ${result.bias.toFixed(2)} times the people there are (corrected from now on)`}</Fact>
            <Fact name="Error">
              {`standard deviation ${result.absolute.toFixed(1)} people + ${(100 * result.relative).toFixed(0)} % of them`}
            </Fact>
            <Fact name="95 % interval" wide>
              {[20, 50, 100].map((people) => `${people} ± ${plusMinus(result, people).toFixed(0)}`).join(', ')}
            </Fact>
          </Facts>
        )}
      </div>
    </Panel>
  );
}

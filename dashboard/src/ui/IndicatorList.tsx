import type { LiveIndicator } from '../api/types';
import { INDICATOR_WORDS, indicatorText } from '../format/level';
import { clockTime } from '../format/time';
import { LEVEL_WORDS, wordFor } from '../format/words';

/** What called for a level: each indicator with its value, how sure it is, its threshold and since when. */
export function IndicatorList({ indicators }: { indicators: LiveIndicator[] }) {
  if (indicators.length === 0) return null;
  return (
    <ul className="indicators" aria-label="Why">
      {indicators.map((each) => (
        <li key={each.indicator} data-standing={each.level}>
          <strong>
            {wordFor(INDICATOR_WORDS, each.indicator)} ({each.indicator}): {LEVEL_WORDS[each.level]}.
          </strong>{' '}
          {each.reason}: {indicatorText(each)} <span className="soft">since {clockTime(each.since)}</span>
        </li>
      ))}
    </ul>
  );
}

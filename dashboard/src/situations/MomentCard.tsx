import type { ReactNode } from 'react';
import { timestamp } from '../format/time';
import { LevelBadge } from '../ui/LevelBadge';
import type { SimilarMoment } from './types';
import { agreedText, alikeText, followedText } from './words';

const MOST_SHOWN = 4;

/** A moment that looked like this one: when, in what they agree, and what followed. */
export function MomentCard({ title, moment, children }: { title: string; moment: SimilarMoment; children?: ReactNode }) {
  const { agreed, followed } = moment;
  return (
    <article className="moment-card" aria-label={title} data-standing={followed?.worstLevel}>
      <div className="row spread">
        <h3>{title}</h3>
        <span className="nowrap soft">{alikeText(moment.distance)}</span>
      </div>
      <div className="row">
        {followed && <LevelBadge standing={followed.worstLevel} />}
        <span>{followedText(followed)}</span>
      </div>
      {agreed.length > 0 && (
        <ul className="small" aria-label="In what they agree">
          {agreed.slice(0, MOST_SHOWN).map((each) => (
            <li key={each.feature}>{agreedText(each)}</li>
          ))}
          {agreed.length > MOST_SHOWN && <li className="soft">and in {agreed.length - MOST_SHOWN} more</li>}
        </ul>
      )}
      {children}
    </article>
  );
}

/** The title of a moment of the zone's own past. */
export function ownTitle({ minute }: SimilarMoment): string {
  return timestamp(minute);
}

import { shortNumber } from '../format/level';
import { whole } from '../format/numbers';
import { LEVEL_WORDS } from '../format/words';
import type { Agreed, Followed, Precision } from './types';

/** `92 % alike`: what is left of the distance, so that more is more. */
export function alikeText(distance: number): string {
  return `${Math.floor((1 - Math.min(1, Math.max(0, distance))) * 100)} % alike`;
}

/** `Mean density of the zone over the minute: 3.2 people/m² here, 3.4 there`. */
export function agreedText({ meaning, here, there, unit }: Agreed): string {
  const measured = unit === 'share' || unit === 'ratio' || unit === 'correlation' ? '' : ` ${unit}`;
  return `${meaning}: ${shortNumber(here)}${measured} here, ${shortNumber(there)}${measured} there`;
}

/** What came within 15 minutes, or that nobody can say. */
export function followedText(followed: Followed | null | undefined): string {
  if (!followed) return 'What followed is not known.';
  const level = followed.worstLevel === 'NORMAL' ? 'it stayed Normal' : `it came to ${LEVEL_WORDS[followed.worstLevel]}`;
  const alerts = followed.alerts === 0 ? 'no alert' : followed.alerts === 1 ? '1 alert' : `${whole(followed.alerts)} alerts`;
  return `Within 15 minutes ${level}, with ${alerts}.`;
}

/** `80 % of 15 answered were useful (95 % interval 55–93 %)`. */
export function precisionText(precision: Precision | null | undefined): string {
  if (!precision || precision.answered === 0) return 'Nobody has answered a match yet';
  const percent = (share: number) => whole(share * 100);
  return `${percent(precision.share)} % of ${whole(precision.answered)} answered were useful (95 % interval ${percent(precision.low)}–${percent(precision.high)} %)`;
}

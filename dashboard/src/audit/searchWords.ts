import { timestamp } from '../format/time';
import { ROLE_WORDS, wordFor } from '../format/words';

type Wanted = { [Name in 'from' | 'to' | 'actor' | 'role' | 'action' | 'object' | 'case']?: string | null | undefined };

/** What a search or a sample is about: `Entries with action "camera.approve", from 23 Nov 2026, 12:00:00.` */
export function searchInWords(wanted: Wanted): string {
  const parts = [
    wanted.actor && `by "${wanted.actor}"`,
    wanted.role && `with role ${wordFor(ROLE_WORDS, wanted.role)}`,
    wanted.action && `with action "${wanted.action}"`,
    wanted.object && `on "${wanted.object}"`,
    wanted.case && `of case "${wanted.case}"`,
    wanted.from && `from ${timestamp(wanted.from)}`,
    wanted.to && `until ${timestamp(wanted.to)}`,
  ].filter(Boolean);
  return parts.length === 0 ? 'All entries of the log.' : `Entries ${parts.join(', ')}.`;
}

import type { Json } from './canonical';
import type { Leaf } from './leaf';

/** An entry as the search shows it, as far as the log can vouch for it. */
export type Row = {
  index: number;
  id: string;
  at: string;
  recordedAt: string;
  service: string;
  actor: string | null;
  roles: string[];
  dutyPurpose?: string | null;
  dutyCase?: string | null;
  action: string;
  objectType?: string | null;
  objectId?: string | null;
  siteId?: string | null;
  outcome: string;
  requestId?: string | null;
  detail?: { [name: string]: Json } | null;
  /** The exact text of the leaf. */
  leaf: string;
  /** Base64 of what the digests of actor and detail are salted with; null when erased. */
  salt: string | null;
  erased: boolean;
};

type Pair = [what: string, shown: string, logged: string];

/** The first thing that the row shows otherwise than the leaf, in words; null when they agree. */
export function difference(row: Row, leaf: Leaf): string | null {
  const pairs: Pair[] = [
    ['id', row.id, leaf.id],
    ['time', instant(row.at), instant(leaf.at)],
    ['time of recording', instant(row.recordedAt), instant(leaf.recordedAt)],
    ['service', row.service, leaf.service],
    ['roles', JSON.stringify(row.roles), JSON.stringify(leaf.roles)],
    ['purpose', row.dutyPurpose ?? '', leaf.purpose],
    ['case', row.dutyCase ?? '', leaf.case],
    ['action', row.action, leaf.action],
    ['kind of object', row.objectType ?? '', leaf.objectType],
    ['object', row.objectId ?? '', leaf.object],
    ['site', row.siteId ?? '', leaf.site],
    ['outcome', row.outcome, leaf.outcome],
    ['request', row.requestId ?? '', leaf.request],
  ];
  const wrong = pairs.find(([, shown, logged]) => shown !== logged);
  if (!wrong) return null;
  const [what, shown, logged] = wrong;
  return `"${shown}" is shown as the ${what}, and the log holds "${logged}".`;
}

/** An ISO-8601 instant with nine decimals, so that `.5Z`, `.500Z` and `.500000Z` are one; other texts as they are. */
export function instant(text: string): string {
  const [, seconds, decimals = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/.exec(text) ?? [];
  return seconds === undefined ? text : `${seconds}.${decimals.padEnd(9, '0')}Z`;
}

import { canonicalJson } from './canonical';
import { LogFault, Unsupported } from './fault';

const TEXTS = [
  'action',
  'actor',
  'at',
  'case',
  'detail',
  'id',
  'object',
  'objectType',
  'outcome',
  'purpose',
  'recordedAt',
  'request',
  'service',
  'site',
] as const;

/** What the log holds of an entry. `actor` and `detail` are digests; times have six decimals. */
export type Leaf = Record<(typeof TEXTS)[number], string> & { roles: string[]; v: 1 };

const VERSION = 1;
const NAMES = [...TEXTS, 'roles', 'v'].sort().join();

/**
 * Reads the exact text of a leaf, which must be canonical: another text with the same meaning has another hash,
 * and one with a member given twice would mean different things to different readers.
 *
 * @throws LogFault leaf-malformed
 * @throws Unsupported for a later version
 */
export function parseLeaf(text: string): Leaf {
  const members = parse(text);
  if (typeof members['v'] === 'number' && members['v'] > VERSION) {
    throw new Unsupported(`This page is too old for this entry: it is of version ${members['v']}.`);
  }
  const whole =
    Object.keys(members).sort().join() === NAMES &&
    TEXTS.every((name) => typeof members[name] === 'string') &&
    members['v'] === VERSION &&
    isTexts(members['roles']);
  if (!whole) throw malformed('a member is missing, is unknown or is of the wrong kind');
  return members as Leaf;
}

function parse(text: string): Record<string, unknown> {
  try {
    const value = JSON.parse(text);
    if (canonicalJson(value) === text && value !== null && typeof value === 'object') return value;
  } catch {
    // Falls through to the one complaint.
  }
  throw malformed('it is no canonical JSON');
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function malformed(why: string): LogFault {
  return new LogFault('leaf-malformed', `What the log is said to hold of this entry cannot be read: ${why}.`);
}

/** What JSON.parse gives. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The canonical text of a JSON value (RFC 8785): no spaces, members ordered by the UTF-16 code units of their names.
 * The language's own writing of strings and numbers is the one that the RFC asks for.
 *
 * @throws Error for a text that no UTF-8 can hold
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, each]) => `${canonicalJson(name)}:${canonicalJson(each)}`).join(',')}}`;
  }
  if (typeof value === 'string' && LONE_SURROGATE.test(value)) throw new Error('A text holds half of a character');
  return JSON.stringify(value);
}

import { NONE, type Policy } from './policy';

/** Whether those witnesses are enough. */
export function isQuorum(policy: Policy, cosigned: ReadonlySet<string>): boolean {
  const holds = (name: string): boolean => {
    const group = policy.groups.get(name);
    return group ? group.members.filter(holds).length >= group.atLeast : cosigned.has(name);
  };
  return policy.quorum === NONE || holds(policy.quorum);
}

/** The quorum in words: `2 of (a, b, any of (c, d))`. */
export function quorumInWords(policy: Policy): string {
  const words = (name: string): string => {
    const group = policy.groups.get(name);
    if (!group) return name;
    const count = group.members.length;
    const kind = group.atLeast === count ? 'all' : group.atLeast === 1 ? 'any' : String(group.atLeast);
    return count === 1 ? words(group.members[0] ?? '') : `${kind} of (${group.members.map(words).join(', ')})`;
  };
  return policy.quorum === NONE ? 'no witness' : words(policy.quorum);
}

import { hasControl } from './bytes';
import { LogFault } from './fault';
import { parseVkey, type VerifierKey } from './vkey';

export type Witness = { name: string; key: VerifierKey };
type Group = { atLeast: number; members: string[] };

/** Whose signatures a checkpoint needs to be believed (c2sp.org/tlog-policy). */
export type Policy = {
  logs: VerifierKey[];
  witnesses: Witness[];
  groups: ReadonlyMap<string, Group>;
  /** A witness, a group, or `none`. */
  quorum: string;
  /** The lines that mean something; equal for two policies that differ in comments, spacing and addresses only. */
  meaning: string;
};

/** The quorum that asks for no witness. */
export const NONE = 'none';
const LONGEST = 1_000_000;

/**
 * Reads a policy file.
 *
 * @throws LogFault policy-malformed
 */
export async function parsePolicy(text: string): Promise<Policy> {
  if (text.length > LONGEST || hasControl(text, '\n\t')) throw malformed('it holds a control character or is too long');
  // A file that was cut short could still read well: "quorum a" of "quorum a-and-b".
  if (!text.endsWith('\n')) throw malformed('its last line does not end');
  const lines = text
    .split('\n')
    .map((line) => line.split(/[ \t]+/).filter(Boolean))
    .filter(([first]) => first !== undefined && !first.startsWith('#'));
  const reading = new Reading();
  for (const line of lines) await reading.take(line);
  return reading.policy(lines.map(withoutAddress).join('\n'));
}

class Reading {
  private readonly logs: VerifierKey[] = [];
  private readonly witnesses: Witness[] = [];
  private readonly groups = new Map<string, Group>();
  private readonly members = new Set<string>();
  private quorum: string | undefined;

  async take([keyword, ...items]: string[]): Promise<void> {
    switch (keyword) {
      case 'log':
        return this.log(items);
      case 'witness':
        return this.witness(items);
      case 'group':
        return this.group(items);
      case 'quorum':
        return this.setQuorum(items);
      default:
        throw malformed(`it has a line "${keyword}"`);
    }
  }

  policy(meaning: string): Policy {
    if (this.quorum === undefined) throw malformed('it has no quorum line');
    return { logs: this.logs, witnesses: this.witnesses, groups: this.groups, quorum: this.quorum, meaning };
  }

  private async log([vkey = '', ...rest]: string[]): Promise<void> {
    const key = await keyOf(vkey);
    if (rest.length > 1 || key.type === 'ed25519-cosignature') throw malformed('a log line cannot be read');
    noDuplicate(key, this.logs);
    this.logs.push(key);
  }

  private async witness([name = '', vkey = '', ...rest]: string[]): Promise<void> {
    const key = await keyOf(vkey);
    if (rest.length > 1 || key.type === 'ed25519') throw malformed('a witness line cannot be read');
    this.mustBeNew(name);
    noDuplicate(key, this.witnesses.map((each) => each.key));
    this.witnesses.push({ name, key });
  }

  private group([name = '', threshold = '', ...members]: string[]): void {
    this.mustBeNew(name);
    for (const member of members) {
      if (!this.isDefined(member)) throw malformed(`the group ${name} names ${member}, which no line before it defines`);
      if (this.members.has(member)) throw malformed(`${member} is a member twice`);
      this.members.add(member);
    }
    this.groups.set(name, { atLeast: thresholdOf(threshold, members.length), members });
  }

  private setQuorum([name = '', ...rest]: string[]): void {
    if (this.quorum !== undefined) throw malformed('it has two quorum lines');
    if (rest.length > 0 || (name !== NONE && !this.isDefined(name))) throw malformed('its quorum names nobody it defines');
    this.quorum = name;
  }

  private isDefined(name: string): boolean {
    return this.groups.has(name) || this.witnesses.some((each) => each.name === name);
  }

  private mustBeNew(name: string): void {
    if (name === '' || name === NONE || this.isDefined(name)) throw malformed(`it gives the name "${name}" twice or wrongly`);
  }
}

function withoutAddress(line: string[]): string {
  return line.slice(0, line[0] === 'log' ? 2 : line[0] === 'witness' ? 3 : undefined).join(' ');
}

function thresholdOf(text: string, members: number): number {
  const count = text === 'any' ? 1 : text === 'all' ? members : /^[1-9][0-9]*$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > members) throw malformed('a group asks for more members than it has, or for none');
  return count;
}

async function keyOf(vkey: string): Promise<VerifierKey> {
  return parseVkey(vkey).catch((error: Error) => {
    throw error.name === 'Error' ? malformed(error.message) : error;
  });
}

function noDuplicate(key: VerifierKey, others: VerifierKey[]): void {
  const text = String(key.key);
  if (others.some((each) => String(each.key) === text)) throw malformed(`the key of ${key.name} is there twice`);
}

function malformed(why: string): LogFault {
  return new LogFault('policy-malformed', `The policy cannot be read: ${why}.`);
}

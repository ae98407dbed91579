/** The policy that this browser trusts, and since when. */
export type PinnedPolicy = { text: string; since: string };

/** The last checkpoint of a log that this browser has verified, and since when it has followed that log. */
export type Seen = { note: string; size: number; root: string; at: string; followedSince: string };

/** A contradiction in what the log has signed, or a growth that it did not prove. */
export type Alarm = {
  kind: 'shrank' | 'forked' | 'unproven';
  at: string;
  reason: string;
  /** The two signed checkpoints that contradict each other: evidence that nobody can deny. */
  before: string;
  after: string;
};

const POLICY = 'plainview.log.policy';
const SEEN = 'plainview.log.seen.';
const ALARMS = 'plainview.log.alarms';
const KEPT_ALARMS = 20;

/** Where texts are kept by name: `localStorage` and the like. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What this browser remembers of the log between visits. What cannot be read counts as not remembered. */
export class LogMemory {
  private readonly storage: Kept;

  constructor(storage: Kept) {
    this.storage = storage;
  }

  policy(): PinnedPolicy | null {
    return this.read<PinnedPolicy>(POLICY, { text: 'string', since: 'string' });
  }

  pin(policy: PinnedPolicy): void {
    this.write(POLICY, policy);
  }

  seen(origin: string): Seen | null {
    return this.read<Seen>(SEEN + origin, {
      note: 'string',
      size: 'number',
      root: 'string',
      at: 'string',
      followedSince: 'string',
    });
  }

  see(origin: string, seen: Seen): void {
    // Another tab may have seen more of the log meanwhile.
    if ((this.seen(origin)?.size ?? -1) <= seen.size) this.write(SEEN + origin, seen);
  }

  forget(origin: string): void {
    this.storage.removeItem(SEEN + origin);
  }

  alarms(): Alarm[] {
    const alarms = parsed(this.storage.getItem(ALARMS));
    return Array.isArray(alarms) ? alarms : [];
  }

  /** Keeps the evidence until a person sets it aside; a later good answer of the log does not undo it. */
  raise(alarm: Alarm): void {
    const known = this.alarms();
    if (known.some((each) => each.before === alarm.before && each.after === alarm.after)) return;
    this.write(ALARMS, [...known, alarm].slice(-KEPT_ALARMS));
  }

  setAlarmsAside(): void {
    this.storage.removeItem(ALARMS);
  }

  private read<T>(key: string, types: Record<keyof T, 'string' | 'number'>): T | null {
    const value = parsed(this.storage.getItem(key)) as Record<string, unknown> | null;
    return Object.entries(types).every(([name, type]) => typeof value?.[name] === type) ? (value as T) : null;
  }

  private write(key: string, value: unknown): void {
    this.storage.setItem(key, JSON.stringify(value));
  }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

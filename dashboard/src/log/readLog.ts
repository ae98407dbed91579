import { type Accepted, accept } from './accept';
import { base64 } from './bytes';
import { type FaultCode, LogFault, Unsupported } from './fault';
import { checkGrowth, Contradiction } from './growth';
import type { Alarm, LogMemory, Seen } from './memory';
import { type Policy, parsePolicy } from './policy';
import type { HashSource } from './proofs';
import type { Tiles } from './tiles';

/** Where a log is read from; null says that there is no such file. */
export type LogReader = {
  policy(): Promise<string>;
  checkpoint(): Promise<string | null>;
};

/** Whom this browser trusts; `since` is null until a first checkpoint was accepted by it. */
export type Trust = {
  policy: Policy;
  text: string;
  since: string | null;
  /** What the platform offers as the policy now, where it means something else than the trusted one. */
  offered: string | null;
};

/** What became of reading the log. */
export type Verdict =
  | { kind: 'verified'; accepted: Accepted; seen: Seen; source: HashSource }
  | { kind: 'unpublished' }
  | { kind: 'failed'; code: FaultCode; reason: string }
  | { kind: 'alarm'; alarm: Alarm }
  | { kind: 'unsupported'; reason: string };

export type LogView = { trust: Trust | null; verdict: Verdict };

/**
 * Reads the log's checkpoint and verifies it by the policy that this browser trusts: the pinned one, or on first use
 * the one that the platform offers, which is then pinned. What was verified is remembered; what contradicts it
 * raises an alarm that stays.
 */
export async function readLog(reader: LogReader, tiles: Tiles, memory: LogMemory, now: Date): Promise<LogView> {
  let trust: Trust | null = null;
  try {
    trust = await trusted(reader, memory);
    return { trust, verdict: await verdictOn(trust, reader, tiles, memory, now) };
  } catch (error) {
    return { trust, verdict: verdictOf(error) };
  }
}

async function trusted(reader: LogReader, memory: LogMemory): Promise<Trust> {
  const pinned = memory.policy();
  if (!pinned) {
    const text = await reader.policy();
    return { policy: await parsePolicy(text), text, since: null, offered: null };
  }
  const policy = await parsePolicy(pinned.text);
  return { policy, ...pinned, offered: await otherPolicy(reader, policy) };
}

/** The offered policy where it differs; one that cannot be read or fetched changes nothing about whom to trust. */
async function otherPolicy(reader: LogReader, policy: Policy): Promise<string | null> {
  try {
    const text = await reader.policy();
    const offered = await parsePolicy(text).catch(() => null);
    return offered?.meaning === policy.meaning ? null : text;
  } catch {
    return null;
  }
}

async function verdictOn(
  trust: Trust,
  reader: LogReader,
  tiles: Tiles,
  memory: LogMemory,
  now: Date,
): Promise<Verdict> {
  const note = await reader.checkpoint();
  if (note === null) return missing(trust.policy, memory);
  const accepted = await accept(note, trust.policy);
  const { origin, size, root } = accepted.checkpoint;
  const before = memory.seen(origin);
  const source = tiles.at(size);
  const at = now.toISOString();
  try {
    if (before) await checkGrowth(before, accepted, source);
  } catch (error) {
    if (!(error instanceof Contradiction)) throw error;
    const alarm = { kind: error.kind, reason: error.message, at, before: before?.note ?? '', after: note };
    memory.raise(alarm);
    return { kind: 'alarm', alarm };
  }
  const seen = { note, size, root: base64(root), at, followedSince: before?.followedSince ?? at };
  memory.see(origin, seen);
  if (trust.since === null) memory.pin({ text: trust.text, since: at });
  trust.since ??= at;
  return { kind: 'verified', accepted, seen, source };
}

function missing(policy: Policy, memory: LogMemory): Verdict {
  if (!policy.logs.some((log) => memory.seen(log.name))) return { kind: 'unpublished' };
  const reason = 'The log shows no checkpoint any more, and it showed one to this browser before.';
  return { kind: 'failed', code: 'checkpoint-missing', reason };
}

/** Why a check threw. */
export function verdictOf(error: unknown): Extract<Verdict, { kind: 'failed' | 'unsupported' }> {
  if (error instanceof Unsupported) return { kind: 'unsupported', reason: error.message };
  if (error instanceof LogFault) return { kind: 'failed', code: error.code, reason: error.message };
  const why = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', code: 'unreachable', reason: `The log could not be read: ${why}` };
}

import { same } from './bytes';
import { type Checkpoint, parseCheckpoint } from './checkpoint';
import { LogFault, Unsupported } from './fault';
import { emptyRoot } from './merkle';
import { parseNote, type SignedNote } from './note';
import type { Policy } from './policy';
import { isQuorum, quorumInWords } from './quorum';
import { checksEd25519, checkSignature } from './signatures';
import type { VerifierKey } from './vkey';

/** A witness's word that it has seen the log grow up to this checkpoint. */
export type Cosignature = { witness: string; atSeconds: number | null };

/** A checkpoint that the log and enough witnesses have signed. */
export type Accepted = {
  checkpoint: Checkpoint;
  note: string;
  log: VerifierKey;
  cosignatures: Cosignature[];
  /** Keys of the policy whose signatures are there and are of a kind that no browser can check. */
  uncheckable: string[];
};

/**
 * Judges a signed checkpoint by a policy: a signature by a known key that is wrong refuses it, and so does the lack
 * of a log's signature or of a quorum. Signatures by unknown keys count for nothing.
 *
 * @throws LogFault when it is refused
 * @throws Unsupported when this browser cannot tell
 */
export async function accept(note: string, policy: Policy): Promise<Accepted> {
  if (!(await checksEd25519())) throw new Unsupported('This browser cannot check signatures: it lacks Ed25519.');
  const signed = parseNote(note);
  const found = await knownSignatures(signed, policy);
  const checkpoint = parseCheckpoint(signed.text);
  const log = policy.logs.find((key) => found.good.has(key) && key.name === checkpoint.origin);
  if (!log) throw notSigned(policy, found, checkpoint);
  if (checkpoint.size === 0 && !same(checkpoint.root, await emptyRoot())) {
    throw new LogFault('root-differs', 'The log says to be empty, and its root is that of another log.');
  }
  const cosigned = policy.witnesses.filter((each) => found.good.has(each.key));
  if (!isQuorum(policy, new Set(cosigned.map((each) => each.name)))) throw noQuorum(policy, found);
  return {
    checkpoint,
    note,
    log,
    cosignatures: cosigned.map(({ name, key }) => ({ witness: name, atSeconds: found.good.get(key) ?? null })),
    uncheckable: [...found.uncheckable].map((key) => key.name),
  };
}

type Found = { good: Map<VerifierKey, number | null>; uncheckable: Set<VerifierKey> };

async function knownSignatures(signed: SignedNote, policy: Policy): Promise<Found> {
  const known = [...policy.logs, ...policy.witnesses.map((each) => each.key)];
  const found: Found = { good: new Map(), uncheckable: new Set() };
  for (const { name, id, bytes } of signed.signatures) {
    for (const key of known.filter((each) => each.name === name && each.id === id)) {
      const check = await checkSignature(key, signed.text, bytes);
      if (check.result === 'bad') throw new LogFault('bad-signature', `The signature of ${name} under the log's checkpoint is wrong.`);
      if (check.result === 'good') found.good.set(key, check.atSeconds);
      else found.uncheckable.add(key);
    }
  }
  return found;
}

function notSigned(policy: Policy, found: Found, checkpoint: Checkpoint): Error {
  if (policy.logs.some((key) => found.uncheckable.has(key) && key.name === checkpoint.origin)) {
    return new Unsupported('This browser cannot check signatures of the kind that the log uses (ML-DSA-44).');
  }
  return new LogFault('unknown-key', "The log's checkpoint is not signed by a log key that this browser trusts.");
}

function noQuorum(policy: Policy, found: Found): Error {
  const there = policy.witnesses.filter(({ key }) => found.good.has(key) || found.uncheckable.has(key));
  if (isQuorum(policy, new Set(there.map((each) => each.name)))) {
    return new Unsupported('This browser cannot check the signatures of the witnesses that are needed (ML-DSA-44).');
  }
  const needed = quorumInWords(policy);
  return new LogFault('no-quorum', `Too few witnesses have signed the log's checkpoint. Needed: ${needed}.`);
}

import { type Bytes, concat, utf8 } from './bytes';
import { webCrypto } from './merkle';
import type { VerifierKey } from './vkey';

/** What became of one signature; a cosignature that is good says when it was made, as seconds since 1970. */
export type SignatureCheck =
  | { result: 'good'; atSeconds: number | null }
  | { result: 'bad' }
  | { result: 'uncheckable' };

const ED25519 = 'Ed25519';
const SIGNATURE_BYTES = 64;
const TIME_BYTES = 8;
const LATEST = 2n ** 63n - 1n;

/** Checks a signature of a note's text by a known key. ML-DSA-44 is beyond what browsers can check. */
export async function checkSignature(key: VerifierKey, text: string, signature: Bytes): Promise<SignatureCheck> {
  switch (key.type) {
    case 'ml-dsa-44-cosignature':
      return { result: 'uncheckable' };
    case 'ed25519':
      return (await verifies(key.key, signature, utf8(text))) ? { result: 'good', atSeconds: null } : { result: 'bad' };
    case 'ed25519-cosignature':
      return checkCosignature(key, text, signature);
  }
}

/** tlog-cosignature v1.0.1: a time, and a signature of that time and of the note's text. */
async function checkCosignature(key: VerifierKey, text: string, timed: Bytes): Promise<SignatureCheck> {
  if (timed.length !== TIME_BYTES + SIGNATURE_BYTES) return { result: 'bad' };
  const time = new DataView(timed.buffer, timed.byteOffset).getBigUint64(0);
  const message = utf8(`cosignature/v1\ntime ${time}\n${text}`);
  const good = time <= LATEST && (await verifies(key.key, timed.slice(TIME_BYTES), message));
  return good ? { result: 'good', atSeconds: Number(time) } : { result: 'bad' };
}

let supported: Promise<boolean> | undefined;

/** Whether this browser can check Ed25519: it must accept a signature that is known to be good and refuse another. */
export function checksEd25519(): Promise<boolean> {
  supported ??= knownAnswers().catch(() => false);
  return supported;
}

// RFC 8032, section 7.1, test 1: the signature of an empty message.
const KNOWN_KEY = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
const KNOWN_SIGNATURE =
  'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';

async function knownAnswers(): Promise<boolean> {
  const [key, signature] = [KNOWN_KEY, KNOWN_SIGNATURE].map(ofHex) as [Bytes, Bytes];
  const none = new Uint8Array();
  return (await verifies(key, signature, none)) && !(await verifies(key, signature, concat(none, Uint8Array.of(0))));
}

function ofHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

async function verifies(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  if (signature.length !== SIGNATURE_BYTES) return false;
  const imported = await webCrypto().importKey('raw', key, ED25519, false, ['verify']);
  return webCrypto().verify(ED25519, imported, signature, message);
}

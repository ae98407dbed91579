import { type Bytes, concat, hex, ofBase64, utf8 } from './bytes';
import { sha256 } from './merkle';
import { isKeyName } from './note';

export type KeyType = 'ed25519' | 'ed25519-cosignature' | 'ml-dsa-44-cosignature';

/** A public key by which signatures of notes are checked; `text` is the vkey it was read from. */
export type VerifierKey = { name: string; id: string; type: KeyType; key: Bytes; text: string };

const TYPES: Readonly<Record<number, { type: KeyType; bytes: number }>> = {
  0x01: { type: 'ed25519', bytes: 32 },
  0x04: { type: 'ed25519-cosignature', bytes: 32 },
  0x06: { type: 'ml-dsa-44-cosignature', bytes: 1_312 },
};

/**
 * Reads `name+id+base64(type ‖ key)` (signed-note v1.0.0).
 *
 * @throws Error whose message says what is wrong with the key, as the second half of a sentence
 */
export async function parseVkey(text: string): Promise<VerifierKey> {
  // The base64 may hold a plus sign too.
  const [, name = '', id = '', encoded = ''] = /^([^+]*)\+([^+]*)\+(.*)$/.exec(text) ?? [];
  if (!isKeyName(name) || !/^[0-9a-f]{8}$/.test(id)) throw new Error('a key is not written as name+id+key');
  const typed = ofBase64(encoded);
  const known = TYPES[typed?.[0] ?? 0];
  if (!typed || !known || typed.length !== known.bytes + 1) throw new Error(`the key of ${name} is of an unknown kind`);
  if ((await keyId(name, typed)) !== id) throw new Error(`the key of ${name} does not belong to its id ${id}`);
  return { name, id, type: known.type, key: typed.slice(1), text };
}

/** The first four bytes of SHA-256(name ‖ newline ‖ type ‖ key), in hexadecimal. */
export async function keyId(name: string, typedKey: Bytes): Promise<string> {
  return hex((await sha256(concat(utf8(`${name}\n`), typedKey))).slice(0, 4));
}

/** SHA-256 of the key itself, for people to compare by eye: groups of four hexadecimal digits. */
export async function fingerprint(key: VerifierKey): Promise<string> {
  return hex(await sha256(key.key)).replace(/(.{4})(?=.)/g, '$1 ');
}

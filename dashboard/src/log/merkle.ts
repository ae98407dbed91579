import { type Bytes, concat } from './bytes';
import { Unsupported } from './fault';

/** 32 bytes of SHA-256. */
export type Hash = Bytes;

export const HASH_BYTES = 32;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export async function sha256(bytes: Bytes): Promise<Hash> {
  return new Uint8Array(await webCrypto().digest('SHA-256', bytes));
}

/** The root of a log without entries (RFC 6962, 2.1). */
export function emptyRoot(): Promise<Hash> {
  return sha256(new Uint8Array());
}

export function leafHash(entry: Bytes): Promise<Hash> {
  return sha256(concat(LEAF, entry));
}

export function nodeHash(left: Hash, right: Hash): Promise<Hash> {
  return sha256(concat(NODE, left, right));
}

/** @throws Unsupported where the page was not loaded over https or from this machine: browsers give no WebCrypto there */
export function webCrypto(): SubtleCrypto {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) {
    throw new Unsupported('This browser cannot check signatures here: it allows that on https pages only.');
  }
  return subtle;
}

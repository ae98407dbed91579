import { base64, ofBase64, utf8 } from './bytes';
import { canonicalJson } from './canonical';
import { LogFault } from './fault';
import type { Leaf } from './leaf';
import { webCrypto } from './merkle';
import type { Row } from './row';

const SALT_BYTES = 16;

/**
 * Checks the actor and the details that a row discloses against their salted digests in the leaf. Of an erased
 * entry nothing may be disclosed.
 *
 * @throws LogFault
 */
export async function checkDisclosure(row: Row, leaf: Leaf): Promise<void> {
  if (row.erased) {
    if (row.actor === null && !row.detail && row.salt === null) return;
    throw new LogFault('erased-but-shown', 'The entry is said to be erased, and personal details are still shown.');
  }
  const salt = ofBase64(row.salt ?? '');
  if (salt?.length !== SALT_BYTES) {
    throw new LogFault('no-salt', 'The service gave no salt, so actor and details cannot be compared with the log.');
  }
  if ((await digest(salt, `actor\n${row.actor ?? ''}`)) !== leaf.actor) throw differs('actor');
  if ((await digest(salt, `detail\n${detailText(row)}`)) !== leaf.detail) throw differs('detail');
}

function detailText(row: Row): string {
  try {
    return canonicalJson(row.detail ?? {});
  } catch {
    throw differs('detail');
  }
}

/** Base64 of HMAC-SHA-256. */
async function digest(salt: Uint8Array<ArrayBuffer>, text: string): Promise<string> {
  const key = await webCrypto().importKey('raw', salt, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return base64(new Uint8Array(await webCrypto().sign('HMAC', key, utf8(text))));
}

function differs(what: string): LogFault {
  return new LogFault('digest-differs', `The ${what} that is shown is not the one that the log holds a digest of.`);
}

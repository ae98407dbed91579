/** Bytes that WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export function utf8(text: string): Bytes {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** The text of UTF-8 bytes, or null when they are none. A byte order mark is a character like any other. */
export function textOfUtf8(bytes: Bytes): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function base64(bytes: Bytes): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The bytes of standard, padded base64 (RFC 4648 section 4), or null for anything that is not exactly that. */
export function ofBase64(text: string): Bytes | null {
  if (!BASE64.test(text)) return null;
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  // Two texts for the same bytes would be two signature lines for one signature.
  return base64(bytes) === text ? bytes : null;
}

export function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function concat(...parts: Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function same(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Whether a text holds an ASCII control character other than those allowed. */
export function hasControl(text: string, allowed: string): boolean {
  for (const char of text) {
    if ((char < ' ' || char === '\u007f') && !allowed.includes(char)) return true;
  }
  return false;
}

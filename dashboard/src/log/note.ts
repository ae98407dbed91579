import { type Bytes, hasControl, hex, ofBase64 } from './bytes';
import { LogFault } from './fault';

/** One signature line; the key id is eight hexadecimal digits. */
export type NoteSignature = { name: string; id: string; bytes: Bytes };

/** A text and who says to have signed it. Nothing of it may be believed before a signature is verified. */
export type SignedNote = { text: string; signatures: NoteSignature[] };

const MOST_SIGNATURES = 64;
const ID_BYTES = 4;
const SIGNATURE_LINE = /^\u2014 ([^ ]+) ([^ ]+)$/;
const NOT_IN_NAMES = /[\s\u0085+]/;

/**
 * Reads a signed note (signed-note v1.0.0), strictly.
 *
 * @throws LogFault checkpoint-malformed
 */
export function parseNote(note: string): SignedNote {
  if (hasControl(note, '\n')) throw malformed('it holds a control character');
  const end = note.lastIndexOf('\n\n');
  if (end < 0) throw malformed('no blank line stands before the signatures');
  const lines = note.slice(end + 2).split('\n');
  if (lines.pop() !== '' || lines.length === 0) throw malformed('it does not end in whole signature lines');
  if (lines.length > MOST_SIGNATURES) throw malformed(`it has more than ${MOST_SIGNATURES} signatures`);
  return { text: note.slice(0, end + 1), signatures: lines.map(signatureOf) };
}

export function isKeyName(name: string): boolean {
  return name !== '' && !NOT_IN_NAMES.test(name);
}

function signatureOf(line: string): NoteSignature {
  const [, name = '', blob = ''] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = ofBase64(blob);
  if (!isKeyName(name) || !bytes || bytes.length <= ID_BYTES) throw malformed('a signature line cannot be read');
  return { name, id: hex(bytes.slice(0, ID_BYTES)), bytes: bytes.slice(ID_BYTES) };
}

function malformed(why: string): LogFault {
  return new LogFault('checkpoint-malformed', `The log's checkpoint cannot be read: ${why}.`);
}

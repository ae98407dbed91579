import { ofBase64 } from './bytes';
import { LogFault } from './fault';
import { type Hash, HASH_BYTES } from './merkle';

/** How many entries a log has, and the one hash that stands for all of them (tlog-checkpoint v1.0.0). */
export type Checkpoint = { origin: string; size: number; root: Hash; extensions: string[] };

const SIZE = /^(?:0|[1-9][0-9]*)$/;

/**
 * Reads the text of a checkpoint's note.
 *
 * @throws LogFault checkpoint-malformed
 */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length < 3 || lines.includes('')) throw malformed('it lacks a line');
  const [origin = '', size = '', root = '', ...extensions] = lines;
  const entries = Number(size);
  if (!SIZE.test(size) || !Number.isSafeInteger(entries)) throw malformed('its size is no number');
  const hash = ofBase64(root);
  if (hash?.length !== HASH_BYTES) throw malformed('its root is no hash');
  return { origin, size: entries, root: hash, extensions };
}

function malformed(why: string): LogFault {
  return new LogFault('checkpoint-malformed', `The log's checkpoint cannot be read: ${why}.`);
}

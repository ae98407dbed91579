import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { AuditEntry } from '../api/types';
import { secondsBefore } from './things';

// A log as the specifications describe it, written a second time and without haste, so that the code under test is
// not judged by itself.

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962, 2.1, word by word. */
export function treeHash(entries: string[]): Buffer {
  if (entries.length === 0) return sha256();
  if (entries.length === 1) return sha256(Buffer.of(0), Buffer.from(entries[0] ?? '', 'utf8'));
  let k = 1;
  while (k < entries.length / 2) k *= 2;
  return sha256(Buffer.of(1), treeHash(entries.slice(0, k)), treeHash(entries.slice(k)));
}

/** Every tile of a log that holds exactly these entries, by path. */
export function tilesOf(entries: string[]): Map<string, Buffer> {
  const tiles = new Map<string, Buffer>();
  for (let level = 0; Math.floor(entries.length / 256 ** level) > 0; level += 1) {
    const span = 256 ** level;
    const hashes = Array.from({ length: Math.floor(entries.length / span) }, (_, i) =>
      treeHash(entries.slice(i * span, (i + 1) * span)),
    );
    for (let n = 0; n * 256 < hashes.length; n += 1) {
      const tile = hashes.slice(n * 256, n * 256 + 256);
      const name = `${level}/${String(n).padStart(3, '0')}`;
      tiles.set(tile.length === 256 ? name : `${name}.p/${tile.length}`, Buffer.concat(tile));
    }
  }
  return tiles;
}

export class NoteKey {
  readonly name: string;
  readonly vkey: string;
  private readonly id: Buffer;
  private readonly secret: KeyObject;

  constructor(name: string, type: 1 | 4) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const typed = Buffer.concat([Buffer.of(type), publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)]);
    this.name = name;
    this.secret = privateKey;
    this.id = sha256(Buffer.from(`${name}\n`), typed).subarray(0, 4);
    this.vkey = `${name}+${this.id.toString('hex')}+${typed.toString('base64')}`;
  }

  /** A signature line. */
  sign(text: string): string {
    return this.line(sign(null, Buffer.from(text), this.secret));
  }

  /** A cosignature line of a moment. */
  cosign(text: string, seconds: number): string {
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(seconds));
    const message = `cosignature/v1\ntime ${seconds}\n${text}`;
    return this.line(Buffer.concat([time, sign(null, Buffer.from(message), this.secret)]));
  }

  private line(signature: Buffer): string {
    return `\u2014 ${this.name} ${Buffer.concat([this.id, signature]).toString('base64')}\n`;
  }
}

export const COSIGNED_AT = Date.parse('2026-11-23T11:59:30Z') / 1_000;

/** A log with one key and two witnesses, one of which must cosign. */
export class NaiveLog {
  readonly key: NoteKey;
  readonly witnesses = [new NoteKey('witness.example/a', 4), new NoteKey('witness.example/b', 4)] as const;
  entries: string[];

  constructor(entries: string[], origin = 'plainview.example/log') {
    this.entries = entries;
    this.key = new NoteKey(origin, 1);
  }

  policy(): string {
    const [a, b] = this.witnesses;
    return `# whom to believe\nlog ${this.key.vkey}\nwitness a ${a.vkey}\nwitness b ${b.vkey}\ngroup both any a b\nquorum both\n`;
  }

  text(size = this.entries.length, root = treeHash(this.entries.slice(0, size))): string {
    return `${this.key.name}\n${size}\n${root.toString('base64')}\n`;
  }

  checkpoint(text = this.text()): string {
    return `${text}\n${this.key.sign(text)}${this.witnesses[0].cosign(text, COSIGNED_AT)}`;
  }

  tiles(size = this.entries.length): Map<string, Buffer> {
    return tilesOf(this.entries.slice(0, size));
  }
}

/** An entry as the search gives it, with its leaf; the leaf is written by hand in the order of its members. */
export function anEntry(index: number, changes: Partial<AuditEntry> = {}): AuditEntry {
  const salt = randomBytes(16);
  const entry = {
    index,
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    at: secondsBefore(600 - index),
    recordedAt: secondsBefore(600 - index),
    service: 'gateway',
    actor: 'olga',
    roles: ['operator'],
    dutyPurpose: 'Crowd safety',
    dutyCase: 'EV-1',
    action: 'alert.acknowledge',
    objectType: 'alert',
    objectId: `alert-${index}`,
    siteId: 'market-square',
    outcome: 'PERMITTED' as const,
    requestId: `request-${index}`,
    detail: { path: '/api/alerts', note: 'Grüße "quoted" \u2028' } as Record<string, string>,
    ...changes,
  };
  const digest = (text: string) => createHmac('sha256', salt).update(text, 'utf8').digest('base64');
  const text = (value: string | null | undefined) => JSON.stringify(value ?? '');
  const detail = Object.keys(entry.detail ?? {}).sort();
  const detailText = `{${detail.map((name) => `${text(name)}:${text(entry.detail?.[name] as string)}`).join(',')}}`;
  const leaf =
    `{"action":${text(entry.action)},"actor":${text(digest(`actor\n${entry.actor}`))},"at":${text(sixDecimals(entry.at))}` +
    `,"case":${text(entry.dutyCase)},"detail":${text(digest(`detail\n${detailText}`))},"id":${text(entry.id)}` +
    `,"object":${text(entry.objectId)},"objectType":${text(entry.objectType)},"outcome":${text(entry.outcome)}` +
    `,"purpose":${text(entry.dutyPurpose)},"recordedAt":${text(sixDecimals(entry.recordedAt))}` +
    `,"request":${text(entry.requestId)},"roles":${JSON.stringify(entry.roles)},"service":${text(entry.service)}` +
    `,"site":${text(entry.siteId)},"v":1}`;
  return { ...entry, leaf, salt: salt.toString('base64'), erased: false };
}

/** The same entry after the person in it was erased. */
export function erased(entry: AuditEntry): AuditEntry {
  return { ...entry, actor: null, detail: null, salt: null, erased: true };
}

function sixDecimals(instant: string): string {
  return instant.replace(/\.(\d{3})Z$/, '.$1000Z');
}

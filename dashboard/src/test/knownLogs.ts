import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// Data of other projects, beside the repository and not a part of it.
const DATA = resolve(process.cwd(), '../../shared/data');

/** A folder of test data, or null on a machine that does not have it. */
export function dataFolder(name: string): string | null {
  const folder = join(DATA, name);
  return existsSync(folder) ? folder : null;
}

/** Every JSON file below a folder, read. */
export function jsonFiles<T>(folder: string): Array<{ path: string; value: T }> {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => ({ path, value: JSON.parse(readFileSync(join(folder, path), 'utf8')) }));
}

/** A file's bytes, or null when there is none. */
export async function fileBytes(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}

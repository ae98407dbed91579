import type { QueryClient } from '@tanstack/react-query';
import { getBytes } from '../api/http';
import { textOfUtf8 } from '../log/bytes';
import { LogFault } from '../log/fault';
import { type Kept, LogMemory } from '../log/memory';
import type { LogReader } from '../log/readLog';
import { Tiles } from '../log/tiles';

/** The public files of the log, as the gateway serves them. */
export const logReader: LogReader = {
  policy: async () => {
    const text = await textAt('/api/log/policy');
    if (text === null) throw new LogFault('policy-malformed', 'The platform offers no policy for its log.');
    return text;
  },
  checkpoint: () => textAt('/api/log/checkpoint'),
};

async function textAt(path: string): Promise<string | null> {
  const bytes = await getBytes(path);
  const text = bytes && textOfUtf8(bytes);
  if (bytes && text === null) throw new LogFault('checkpoint-malformed', 'A file of the log is no UTF-8 text.');
  return text;
}

const tilesOfClient = new WeakMap<QueryClient, Tiles>();

/** The tiles read so far by the pages that share a query client. */
export function tilesFor(client: QueryClient): Tiles {
  const tiles = tilesOfClient.get(client) ?? tilesRead('default');
  tilesOfClient.set(client, tiles);
  return tiles;
}

/** Forgets every tile; they are fetched from the platform again, past the browser's own cache. */
export function forgetTiles(client: QueryClient): void {
  tilesOfClient.set(client, tilesRead('reload'));
}

function tilesRead(cache: RequestCache): Tiles {
  return new Tiles((path) => getBytes(`/api/log/tile/${path}`, { cache }));
}

/** What this browser remembers of the log; only while the page is open where the browser keeps nothing. */
export const logMemory = new LogMemory(browserStorage());

function browserStorage(): Kept {
  try {
    localStorage.setItem('plainview.log.kept', 'yes');
    return localStorage;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  }
}

import type { LogState } from '../api/types';
import { COSIGNED_AT, type NaiveLog } from './naiveLog';
import { secondsBefore } from './things';
import type { Answers } from './server';

/** The public files of a log as a gateway serves them. */
export function filesOf(log: NaiveLog): Answers {
  const tiles = [...log.tiles()].map(([path, tile]) => [`GET /api/log/tile/${path}`, { file: new Uint8Array(tile) }]);
  return {
    'GET /api/log/policy': { file: log.policy() },
    'GET /api/log/checkpoint': { file: log.checkpoint() },
    ...Object.fromEntries(tiles),
  };
}

/** What the service says of a log that is well. */
export function stateOf(log: NaiveLog): LogState {
  const [a, b] = log.witnesses;
  return {
    size: log.entries.length,
    firstAt: secondsBefore(600),
    lastAt: secondsBefore(10),
    log: {
      origin: log.key.name,
      publishedSize: log.entries.length,
      publishedRoot: log.text().split('\n')[2] ?? '',
      publishedAt: secondsBefore(5),
      waiting: 0,
      state: 'PUBLISHING',
      problem: null,
      keys: [log.key.vkey],
    },
    witnesses: [
      { name: 'a', key: a.vkey, size: log.entries.length, cosignedAt: new Date(COSIGNED_AT * 1_000).toISOString(), problem: null },
      { name: 'b', key: b.vkey, size: null, cosignedAt: null, problem: 'No answer within 5 s.' },
    ],
    quorum: 'both',
  };
}

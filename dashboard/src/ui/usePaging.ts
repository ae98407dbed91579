import { useState } from 'react';

export type Paging = {
  after: string | undefined;
  page: number;
  forward: (next: string) => void;
  back: () => void;
  reset: () => void;
};

/** Cursor paging that remembers the way back. */
export function usePaging(): Paging {
  const [cursors, setCursors] = useState<string[]>([]);
  return {
    after: cursors.at(-1),
    page: cursors.length + 1,
    forward: (next) => setCursors((before) => [...before, next]),
    back: () => setCursors((before) => before.slice(0, -1)),
    reset: () => setCursors([]),
  };
}

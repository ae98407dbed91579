import { useEffect, useMemo, useState } from 'react';
import type { Site } from '../api/types';
import { useBoard } from '../live/LiveProvider';
import type { BoardView } from '../live/siteBoard';
import { type Place, byName, isConfirmed, placesNow, worstFirst } from './places';

/** How every site stands now, the worst first and then by name. */
export function usePlacesNow(sites: Site[]): Place[] {
  const board = useBoard();
  const confirmed = useConfirmed(board);
  const named = useMemo(() => byName(sites), [sites]);
  return useMemo(() => worstFirst(placesNow(named, board, confirmed)), [named, board, confirmed]);
}

/** Renders anew only when the answer becomes another. */
function useConfirmed(board: BoardView): boolean {
  const [now, setNow] = useState(Date.now);
  const confirmed = isConfirmed(board, Math.max(now, board.confirmedAtMs ?? 0));
  useEffect(() => {
    if (!confirmed) return undefined;
    const timer = setInterval(() => {
      if (!isConfirmed(board, Date.now())) setNow(Date.now());
    }, 1_000);
    return () => clearInterval(timer);
  }, [board, confirmed]);
  return confirmed;
}

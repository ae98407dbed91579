import { useQueryClient } from '@tanstack/react-query';
import {
  type ReactNode,
  createContext,
  useContext,
  useEffect,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useMatch } from 'react-router';
import { get } from '../api/http';
import type { Alert, LiveCamera, LiveLevel, LiveZone } from '../api/types';
import { mergeAlertIntoCache } from '../alerts/useAlerts';
import { LEVEL_WORDS } from '../format/words';
import { type LiveState, NOTHING_YET, liveReducer } from './reducer';
import { type BoardView, SiteBoard } from './siteBoard';
import { type StreamHandlers, followLive, openStream } from './stream';

type Live = { zones: LiveZone[]; cameras: LiveCamera[]; levels?: LiveLevel[] };

export const LiveContext = createContext<LiveState>(NOTHING_YET);

export function useLive(): LiveState {
  return useContext(LiveContext);
}

export const BoardContext = createContext(new SiteBoard());

/** How all sites stand. */
export function useBoard(): BoardView {
  const board = useContext(BoardContext);
  return useSyncExternalStore(board.subscribe, board.view);
}

/**
 * Follows the live stream for everything inside: of all sites, or on the page of one site of that one. Says aloud when
 * an alert is raised or escalated.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [state, dispatch] = useReducer(liveReducer, NOTHING_YET);
  const [board] = useState(() => new SiteBoard());
  const [announcement, setAnnouncement] = useState('');
  const queries = useQueryClient();
  const siteId = useMatch('/sites/:siteId')?.params.siteId;
  const streams = useRef(0);

  useEffect(() => {
    const left = new AbortController();
    const snapshot = async () => {
      if (!siteId) return;
      try {
        const live = await get<Live>('/api/live', { siteId }, left.signal);
        dispatch({ type: 'zones', zones: live.zones, atMs: Date.now() });
        dispatch({ type: 'cameras', cameras: live.cameras, atMs: Date.now() });
        dispatch({ type: 'levels', levels: live.levels ?? [], atMs: Date.now() });
      } catch {
        // The stream fills in; until then there is no data, and the page says so.
      }
    };
    dispatch({ type: 'turned' });
    void snapshot();
    const isFirst = streams.current++ === 0;
    const handlers: StreamHandlers = {
      opened: (again) => {
        dispatch({ type: 'opened', atMs: Date.now() });
        board.clear();
        if (again) {
          void snapshot();
          void queries.invalidateQueries();
        } else if (!isFirst) {
          // No stream was open while this page came after another.
          void queries.invalidateQueries({ queryKey: ['alerts'] });
        }
      },
      lost: () => dispatch({ type: 'lost' }),
      heard: () => dispatch({ type: 'heard', atMs: Date.now() }),
      sites: (changes) => board.apply(changes, Date.now()),
      zones: (zones) => dispatch({ type: 'zones', zones, atMs: Date.now() }),
      cameras: (cameras) => dispatch({ type: 'cameras', cameras, atMs: Date.now() }),
      levels: (levels) => dispatch({ type: 'levels', levels, atMs: Date.now() }),
      alert: (alert) => {
        mergeAlertIntoCache(queries, alert);
        if (alert.state === 'RAISED' || alert.state === 'ESCALATED') setAnnouncement(spoken(alert));
      },
    };
    const stop = followLive(handlers, () => openStream(siteId));
    return () => {
      left.abort();
      stop();
    };
  }, [queries, board, siteId]);

  return (
    <LiveContext value={state}>
      <BoardContext value={board}>{children}</BoardContext>
      <div className="visually-hidden" role="status" aria-live="assertive">
        {announcement}
      </div>
    </LiveContext>
  );
}

function spoken(alert: Alert): string {
  const what = alert.state === 'ESCALATED' ? 'Alert escalated' : 'New alert';
  return `${what}: ${LEVEL_WORDS[alert.level]}, ${alert.watchName}.`;
}

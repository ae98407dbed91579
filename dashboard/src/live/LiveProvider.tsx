import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, createContext, useContext, useEffect, useReducer, useState } from 'react';
import { get } from '../api/http';
import type { Alert, LiveCamera, LiveLevel, LiveZone } from '../api/types';
import { mergeAlertIntoCache } from '../alerts/useAlerts';
import { LEVEL_WORDS } from '../format/words';
import { type LiveState, NOTHING_YET, liveReducer } from './reducer';
import { followLive } from './stream';

export const LiveContext = createContext<LiveState>(NOTHING_YET);

export function useLive(): LiveState {
  return useContext(LiveContext);
}

/** Follows the live stream for everything inside, and says aloud when an alert is raised or escalated. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [state, dispatch] = useReducer(liveReducer, NOTHING_YET);
  const [announcement, setAnnouncement] = useState('');
  const queries = useQueryClient();

  useEffect(() => {
    const snapshot = () =>
      get<{ zones: LiveZone[]; cameras: LiveCamera[]; levels?: LiveLevel[] }>('/api/live').then(
        (live) => {
          dispatch({ type: 'zones', zones: live.zones, atMs: Date.now() });
          dispatch({ type: 'cameras', cameras: live.cameras, atMs: Date.now() });
          dispatch({ type: 'levels', levels: live.levels ?? [], atMs: Date.now() });
        },
        () => undefined, // The stream fills in; until then there is no data, and the page says so.
      );
    void snapshot();
    return followLive({
      opened: (again) => {
        dispatch({ type: 'opened', atMs: Date.now() });
        if (again) {
          void snapshot();
          void queries.invalidateQueries();
        }
      },
      lost: () => dispatch({ type: 'lost' }),
      heard: () => dispatch({ type: 'heard', atMs: Date.now() }),
      zones: (zones) => dispatch({ type: 'zones', zones, atMs: Date.now() }),
      cameras: (cameras) => dispatch({ type: 'cameras', cameras, atMs: Date.now() }),
      levels: (levels) => dispatch({ type: 'levels', levels, atMs: Date.now() }),
      alert: (alert) => {
        mergeAlertIntoCache(queries, alert);
        if (alert.state === 'RAISED' || alert.state === 'ESCALATED') setAnnouncement(spoken(alert));
      },
    });
  }, [queries]);

  return (
    <LiveContext value={state}>
      {children}
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

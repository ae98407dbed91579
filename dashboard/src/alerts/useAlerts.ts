import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api/http';
import type { Alert, Outcome, Page } from '../api/types';

const OPEN = 'RAISED,ESCALATED,ACKNOWLEDGED';
const LEVEL_RANK = { CRITICAL: 3, ACT: 2, WATCH: 1 } as const;

/** Everything still to be closed, the most urgent first. */
export function useOpenAlerts(enabled = true) {
  return useQuery({
    queryKey: ['alerts', 'OPEN'],
    queryFn: async ({ signal }) => {
      const page = await get<Page<Alert>>('/api/alerts', { state: OPEN, limit: 500 }, signal);
      return page.items.sort(byUrgency);
    },
    enabled,
    refetchInterval: 60_000,
  });
}

export function useClosedAlerts(after: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ['alerts', 'CLOSED', after],
    queryFn: ({ signal }) => get<Page<Alert>>('/api/alerts', { state: 'CLOSED', limit: 25, after }, signal),
    enabled,
  });
}

export function useAcknowledge(alertId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { note: string }) => post<Alert | undefined>(`/api/alerts/${alertId}/acknowledge`, body),
    onSuccess: (alert) => settled(queries, alert),
  });
}

export function useClose(alertId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { outcome: Outcome; note: string }) =>
      post<Alert | undefined>(`/api/alerts/${alertId}/close`, body),
    onSuccess: (alert) => settled(queries, alert),
  });
}

function settled(queries: QueryClient, alert: Alert | undefined) {
  if (alert?.id) mergeAlertIntoCache(queries, alert);
  return queries.invalidateQueries({ queryKey: ['alerts'] });
}

/** Puts an alert that arrived live into the list in view, so that it shows without another request. */
export function mergeAlertIntoCache(queries: QueryClient, alert: Alert): void {
  queries.setQueryData<Alert[]>(['alerts', 'OPEN'], (open) => open && mergeAlert(open, alert));
}

/** The open alerts after one changed. An older version than the one known changes nothing. */
export function mergeAlert(open: Alert[], alert: Alert): Alert[] {
  const known = open.find((each) => each.id === alert.id);
  if (known && known.version > alert.version) return open;
  const others = open.filter((each) => each.id !== alert.id);
  return alert.state === 'CLOSED' ? others : [...others, alert].sort(byUrgency);
}

/** Unanswered before acknowledged, then the higher level, then the newer. */
export function byUrgency(a: Alert, b: Alert): number {
  return (
    Number(a.state === 'ACKNOWLEDGED') - Number(b.state === 'ACKNOWLEDGED') ||
    LEVEL_RANK[b.level] - LEVEL_RANK[a.level] ||
    b.raisedAt.localeCompare(a.raisedAt)
  );
}

export function needsAnswer(alert: Alert): boolean {
  return alert.state === 'RAISED' || alert.state === 'ESCALATED';
}

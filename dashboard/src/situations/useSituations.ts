import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put, remove } from '../api/http';
import { Problem } from '../api/problem';
import type { AlertLevel, Page } from '../api/types';
import { numberOf, textOf } from '../ui/forms';
import type { Similar, Situation, SituationMatch, Source } from './types';

const MINUTE_MS = 60_000;

/** What the zone's present minute looks like, again each minute; null while too few people are there to say. */
export function useSimilar(siteId: string, zoneId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['similar', zoneId],
    queryFn: ({ signal }) => get<Similar>(`/api/zones/${zoneId}/similar`, { siteId }, signal).catch(nullWhenNotDescribed),
    enabled,
    refetchInterval: MINUTE_MS,
  });
}

function nullWhenNotDescribed(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}

export function useMatches(siteId: string, zoneId: string) {
  return useQuery({
    queryKey: ['situation-matches', siteId, zoneId],
    queryFn: ({ signal }) => get<Page<SituationMatch>>('/api/situation-matches', { siteId, zoneId, limit: 5 }, signal),
    refetchInterval: MINUTE_MS,
  });
}

export function useAnswer(matchId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (useful: boolean) => post<unknown>(`/api/situation-matches/${matchId}/feedback`, { useful }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['situation-matches'] }),
        queries.invalidateQueries({ queryKey: ['situations'] }),
      ]),
  });
}

export function useSituations() {
  return useQuery({
    queryKey: ['situations'],
    queryFn: async ({ signal }) => (await get<Page<Situation>>('/api/situations', { limit: 500 }, signal)).items,
  });
}

export type SituationBody = Omit<Situation, 'id' | 'createdBy' | 'precision' | 'distance' | 'maxDistance' | 'level'> & {
  maxDistance: number | null;
  level: AlertLevel | null;
} & Partial<Source>;

export function useSaveSituation(id: string | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SituationBody) =>
      id ? put<Situation>(`/api/situations/${id}`, body) : post<Situation>('/api/situations', body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['situations'] }),
  });
}

export function useDeleteSituation(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => remove(`/api/situations/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['situations'] }),
  });
}

/** The situation that the form describes, and for a new one the minute that it is made from. */
export function bodyOfForm(form: FormData): SituationBody {
  const minute = textOf(form, 'minute');
  const source = form.has('zoneId')
    ? { siteId: textOf(form, 'siteId'), zoneId: textOf(form, 'zoneId'), minute: minute && new Date(minute).toISOString() }
    : {};
  return {
    name: textOf(form, 'name'),
    description: textOf(form, 'description'),
    kind: textOf(form, 'kind'),
    maxDistance: numberOf(form, 'maxDistance'),
    level: (textOf(form, 'level') as AlertLevel) || null,
    siteIds: form.getAll('siteIds').map(String),
    enabled: form.get('enabled') === 'on',
    ...source,
  };
}

/** A situation as the service takes it back when only one thing about it changes. */
export function bodyOf({ id: _id, createdBy: _by, precision: _precision, distance: _distance, level, ...rest }: Situation): SituationBody {
  return { ...rest, level: level ?? null };
}

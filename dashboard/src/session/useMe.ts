import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, remove } from '../api/http';
import type { Duty, Me, Role } from '../api/types';

export const ME = ['me'] as const;

/** Who is signed in. The cookie is HttpOnly, so only the gateway can say. */
export function useMe() {
  return useQuery({ queryKey: ME, queryFn: () => get<Me>('/api/me'), staleTime: 60_000 });
}

/** Whether the person holds a role; a supervisor may do all that an operator may. */
export function holds(me: Me | undefined, ...roles: Role[]): boolean {
  const held = new Set(me?.roles ?? []);
  if (held.has('supervisor')) held.add('operator');
  return Boolean(me?.signedIn) && roles.some((role) => held.has(role));
}

export function useStartDuty() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (duty: Duty) => post<unknown>('/api/duty', duty),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useEndDuty() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => remove('/api/duty'),
    onSuccess: () => queries.invalidateQueries({ queryKey: ME }),
  });
}

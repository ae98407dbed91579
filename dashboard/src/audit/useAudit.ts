import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, getBytes, post, withQuery } from '../api/http';
import type { AuditEntry, LogState, Page } from '../api/types';
import { textOf } from '../ui/forms';
import { save } from '../ui/save';

const AUDIT = ['audit'] as const;
const TEXTS = ['actor', 'role', 'action', 'object', 'case'] as const;
const TIMES = ['from', 'to'] as const;

/** What an officer looks for; what is left out matches everything. Times are instants. */
export type AuditSearch = Partial<Record<(typeof TEXTS)[number] | (typeof TIMES)[number], string>>;

/** What a form asks for; local times become instants. */
export function searchOf(form: FormData): AuditSearch {
  const search: AuditSearch = {};
  for (const name of TEXTS) {
    const text = textOf(form, name);
    if (text) search[name] = text;
  }
  for (const name of TIMES) {
    const local = textOf(form, name);
    if (local) search[name] = new Date(local).toISOString();
  }
  return search;
}

export function useAudit(search: AuditSearch, after: string | undefined) {
  return useQuery({
    queryKey: [...AUDIT, 'entries', search, after],
    queryFn: ({ signal }) => get<Page<AuditEntry>>('/api/audit/entries', { ...search, after, limit: 50 }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useLogState() {
  return useQuery({
    queryKey: [...AUDIT, 'state'],
    queryFn: ({ signal }) => get<LogState>('/api/audit/state', {}, signal),
  });
}

/** Downloads what a search finds, with everything that is needed to check it elsewhere. */
export function useExport(search: AuditSearch) {
  return useMutation({
    mutationFn: async () => {
      const archive = await getBytes(withQuery('/api/audit/export', search));
      if (!archive) throw new Error('There is nothing to export.');
      save('plainview-audit.zip', new Blob([archive], { type: 'application/zip' }));
    },
  });
}

export function useErase() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (erasure: { actor: string; reason: string }) => post<{ erased: number }>('/api/audit/erasures', erasure),
    onSuccess: () => queries.invalidateQueries({ queryKey: AUDIT }),
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put, remove } from '../api/http';
import type { AlertLevel, Page, Quantity, Watch } from '../api/types';
import { itemsOf } from '../control/useSites';
import { QUANTITIES } from '../format/numbers';
import { numberOf, textOf } from '../ui/forms';
import { scheduleOf } from './ScheduleFields';

export type WatchDraft = Omit<Watch, 'id' | 'createdBy' | 'forSeconds' | 'clearForSeconds' | 'heldBack'> & {
  forSeconds: number | null;
  clearForSeconds: number | null;
};

export function useWatches() {
  return useQuery({
    queryKey: ['watches'],
    queryFn: async ({ signal }) => itemsOf(await get<Watch[] | Page<Watch>>('/api/watches', { limit: 500 }, signal)),
  });
}

export function useSaveWatch(watchId: string | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: WatchDraft) =>
      watchId ? put<Watch>(`/api/watches/${watchId}`, draft) : post<Watch>('/api/watches', draft),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['watches'] }),
  });
}

export function useDeleteWatch(watchId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => remove(`/api/watches/${watchId}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['watches'] }),
  });
}

/** The watch that the form describes. An empty number stays null: the service says what it must be. */
export function draftOf(form: FormData): WatchDraft {
  const quantity = textOf(form, 'quantity') as Quantity;
  const written = quantity === 'EXPRESSION';
  const clears = QUANTITIES[quantity]?.falling
    ? { clearAbove: numberOf(form, 'clearAbove') }
    : { clearBelow: numberOf(form, 'clearBelow') };
  const zoneId = textOf(form, 'zoneId');
  const schedule = scheduleOf(form);
  return {
    name: textOf(form, 'name'),
    siteId: textOf(form, 'siteId'),
    ...(zoneId === '' && written ? {} : { zoneId }),
    quantity,
    ...(written ? { expression: textOf(form, 'expression') } : { threshold: numberOf(form, 'threshold'), ...clears }),
    forSeconds: numberOf(form, 'forSeconds'),
    clearForSeconds: numberOf(form, 'clearForSeconds'),
    level: textOf(form, 'level') as AlertLevel,
    escalateAfterSeconds: numberOf(form, 'escalateAfterSeconds'),
    ...(schedule ? { schedule } : {}),
    enabled: form.get('enabled') === 'on',
  };
}

/** A watch as the service takes it back when only one thing about it changes. */
export function bodyOf({ id: _id, createdBy: _createdBy, unit: _unit, heldBack: _heldBack, ...rest }: Watch): WatchDraft {
  return rest;
}

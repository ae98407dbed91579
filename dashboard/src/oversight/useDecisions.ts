import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api/http';
import type { Camera, CameraState, Page } from '../api/types';

export type Decision = 'approve' | 'reject' | 'suspend' | 'resume' | 'retire' | 'activate';

export type CameraFilter = { state?: CameraState | undefined; q?: string; after?: string | undefined; siteId?: string };

export function useCameras({ state, q, after, siteId }: CameraFilter) {
  return useQuery({
    queryKey: ['cameras', 'list', state, q, after, siteId],
    queryFn: ({ signal }) => get<Page<Camera>>('/api/cameras', { state, q, after, siteId, limit: 25 }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useCamera(cameraId: string) {
  return useQuery({
    queryKey: ['cameras', cameraId],
    queryFn: ({ signal }) => get<Camera>(`/api/cameras/${cameraId}`, {}, signal),
  });
}

export function useDecide(cameraId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ decision, ...body }: { decision: Decision; reason?: string; expiresOn?: string }) =>
      post<Camera | undefined>(`/api/cameras/${cameraId}/${decision}`, decision === 'activate' ? undefined : body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cameras'] }),
  });
}

/** Which decisions a state allows to oversight. */
export function decisionsFor(state: CameraState): Decision[] {
  switch (state) {
    case 'PROPOSED':
      return ['approve', 'reject'];
    case 'APPROVED':
    case 'ACTIVE':
      return ['suspend', 'retire'];
    case 'SUSPENDED':
      return ['resume', 'retire'];
    case 'RETIRED':
      return [];
  }
}

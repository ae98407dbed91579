import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api/http';
import type { AcceptanceTest, Page } from '../api/types';

const REFRESH_MS = 5_000;

/** The tests of a camera, newest first, asked again while one is open. */
export function useTests(cameraId: string) {
  return useQuery({
    queryKey: ['acceptance', cameraId],
    queryFn: ({ signal }) => get<Page<AcceptanceTest>>(`/api/cameras/${cameraId}/acceptance-tests`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.items[0]?.state === 'OPEN' ? REFRESH_MS : false),
  });
}

export function useOpenTest(cameraId: string) {
  return useChange(cameraId, (body: { samples: number | null; minutes: number | null }) =>
    post<AcceptanceTest>(`/api/cameras/${cameraId}/acceptance-tests`, body),
  );
}

export function useCount(test: AcceptanceTest) {
  return useChange(test.cameraId, (body: { moment: number; count: number }) =>
    post<AcceptanceTest>(`/api/acceptance-tests/${test.id}/counts`, body),
  );
}

export function useEnd(test: AcceptanceTest) {
  return useChange(test.cameraId, (how: 'complete' | 'abandon') =>
    post<AcceptanceTest>(`/api/acceptance-tests/${test.id}/${how}`),
  );
}

function useChange<Body>(cameraId: string, change: (body: Body) => Promise<AcceptanceTest>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['acceptance', cameraId] }),
        queries.invalidateQueries({ queryKey: ['cameras'] }),
      ]),
  });
}

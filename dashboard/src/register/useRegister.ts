import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../api/http';
import type { Camera, CameraState } from '../api/types';

/** What the public sees of a camera: everything but its stream and who handled it. */
export type RegisterEntry = Pick<
  Camera,
  | 'id'
  | 'siteId'
  | 'name'
  | 'position'
  | 'owner'
  | 'purpose'
  | 'legalBasis'
  | 'necessity'
  | 'alternatives'
  | 'floor'
  | 'analytics'
  | 'state'
  | 'reviewOn'
  | 'endOn'
> & {
  proposedOn?: string | null;
  approvedOn?: string | null;
  approvalExpiresOn?: string | null;
  calibrated?: boolean;
};

type Feature<P> = { type: 'Feature'; id?: string; geometry: { type: 'Point'; coordinates: [number, number] }; properties: P };
type Collection<P> = { features: Array<Feature<P>>; next?: string | null; total?: number | null };

export type RegisterPage = { entries: RegisterEntry[]; next: string | undefined; total: number | undefined };

export type Cluster = {
  lon: number;
  lat: number;
  count: number;
  /** The single camera that this is; absent for several. */
  camera?: { id: string; name: string; state: CameraState };
};

export type RegisterSummary = {
  cameras: number;
  byState: Partial<Record<string, number>>;
  byPurpose: Partial<Record<string, number>>;
  sites: number;
};

export function useRegisterPage(q: string, after: string | undefined) {
  return useQuery({
    queryKey: ['register', 'page', q, after],
    queryFn: async ({ signal }): Promise<RegisterPage> => {
      const answer = await get<Collection<RegisterEntry>>('/api/public/register', { q, after, limit: 50 }, signal);
      return {
        entries: answer.features.map(entryOf),
        next: answer.next ?? undefined,
        total: answer.total ?? undefined,
      };
    },
    placeholderData: keepPreviousData,
  });
}

export function useRegisterEntry(cameraId: string) {
  return useQuery({
    queryKey: ['register', 'entry', cameraId],
    queryFn: async ({ signal }) =>
      entryOf(await get<Feature<RegisterEntry>>(`/api/public/register/${cameraId}`, {}, signal)),
  });
}

export function useRegisterSummary() {
  return useQuery({
    queryKey: ['register', 'summary'],
    queryFn: ({ signal }) => get<RegisterSummary>('/api/public/register/summary', {}, signal),
  });
}

export function useClusters(view: { bbox: string; zoom: number } | undefined) {
  return useQuery({
    queryKey: ['register', 'clusters', view],
    queryFn: async ({ signal }) => {
      const answer = await get<Collection<Record<string, unknown>>>('/api/public/register/clusters', view ?? {}, signal);
      return answer.features.map(clusterOf);
    },
    enabled: view !== undefined,
    placeholderData: keepPreviousData,
  });
}

export function entryOf(feature: Feature<RegisterEntry>): RegisterEntry {
  const [lon, lat] = feature.geometry.coordinates;
  return { ...feature.properties, id: feature.id ?? '', position: { lon, lat } };
}

export function clusterOf(feature: Feature<Record<string, unknown>>): Cluster {
  const [lon, lat] = feature.geometry.coordinates;
  const { count, name, state } = feature.properties;
  if (!feature.id) return { lon, lat, count: typeof count === 'number' ? count : 1 };
  const camera = { id: feature.id, name: String(name ?? feature.id), state: state as CameraState };
  return { lon, lat, count: 1, camera };
}

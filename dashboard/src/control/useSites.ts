import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get } from '../api/http';
import type { Level, Page, Quality, Site, Zone } from '../api/types';

const PAGE = 500;

/** Every site of the caller, page by page. */
export async function allSites(signal?: AbortSignal): Promise<Site[]> {
  const sites: Site[] = [];
  let after: string | null | undefined;
  do {
    const page: Page<Site> = await get('/api/sites', { limit: PAGE, after }, signal);
    sites.push(...page.items);
    after = page.next;
  } while (after);
  return sites;
}

export function useSites() {
  return useQuery({ queryKey: ['sites'], queryFn: ({ signal }) => allSites(signal), staleTime: 60_000 });
}

export function useSite(siteId: string) {
  return useQuery({
    queryKey: ['sites', siteId],
    queryFn: ({ signal }) => get<Site>(`/api/sites/${siteId}`, {}, signal),
    staleTime: 60_000,
  });
}

export function useZones(siteId: string, enabled = true) {
  return useQuery({
    queryKey: ['sites', siteId, 'zones'],
    queryFn: async ({ signal }) => itemsOf(await get<Zone[] | Page<Zone>>(`/api/sites/${siteId}/zones`, {}, signal)),
    staleTime: 60_000,
    enabled,
  });
}

export function itemsOf<T>(answer: T[] | Page<T>): T[] {
  return Array.isArray(answer) ? answer : answer.items;
}

export type OverviewSite = {
  siteId: string;
  worstLevel?: Level | null;
  camerasByQuality?: Partial<Record<Quality, number>>;
};

/** Per site the worst level and the cameras by quality, as the history role sees them. */
export function useOverview() {
  return useQuery({
    queryKey: ['overview'],
    queryFn: async ({ signal }) => {
      const overview = await get<{ sites: OverviewSite[] }>('/api/live/overview', {}, signal);
      return new Map(overview.sites.map((site) => [site.siteId, site]));
    },
    refetchInterval: 5_000,
  });
}

/** Names for ids where the sites are known, else the ids themselves. */
export function usePlaces() {
  const sites = useSites().data;
  return useMemo(() => {
    const byId = new Map((sites ?? []).map((site) => [site.id, site]));
    return {
      site: (id: string) => byId.get(id)?.name ?? id,
      zone: (siteId: string, zoneId: string) =>
        byId.get(siteId)?.zones?.find((zone) => zone.id === zoneId)?.name ?? zoneId,
    };
  }, [sites]);
}

import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { get } from '../api/http';
import type { Page, Site, Zone } from '../api/types';

const PAGE = 1_000;

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
  return useQuery({ ...zonesQuery(siteId), enabled });
}

function zonesQuery(siteId: string) {
  return queryOptions({
    queryKey: ['sites', siteId, 'zones'],
    queryFn: async ({ signal }) => itemsOf(await get<Zone[] | Page<Zone>>(`/api/sites/${siteId}/zones`, {}, signal)),
    staleTime: 60_000,
  });
}

export function itemsOf<T>(answer: T[] | Page<T>): T[] {
  return Array.isArray(answer) ? answer : answer.items;
}

// Every look at a site's zones is an entry in the audit log; more places than this are named by id.
const MOST_NAMED = 30;

/** The zones of some sites, by site id, as far as they have arrived. */
export function useZonesOf(siteIds: string[]): ReadonlyMap<string, Zone[]> {
  const named = siteIds.slice(0, MOST_NAMED);
  return useQueries({
    queries: named.map(zonesQuery),
    combine: (results) =>
      new Map(named.flatMap((id, i): Array<[string, Zone[]]> => {
        const zones = results[i]?.data;
        return zones ? [[id, zones]] : [];
      })),
  });
}

/** Names for ids where they are known, else the ids themselves. */
export function usePlaces(siteIds: string[]) {
  const sites = useSites().data;
  const zones = useZonesOf([...new Set(siteIds)]);
  return {
    site: (id: string) => sites?.find((site) => site.id === id)?.name ?? id,
    zone: (siteId: string, zoneId: string) =>
      zones.get(siteId)?.find((zone) => zone.id === zoneId)?.name ?? zoneId,
  };
}

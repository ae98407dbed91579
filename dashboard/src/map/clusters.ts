import type L from 'leaflet';
import { useMemo } from 'react';
import Supercluster from 'supercluster';
import { useView } from './useView';

/** In pixels of the map, whose tiles are 256 wide. */
const RADIUS = 70;
const TILE = 256;
const APART_FROM_ZOOM = 15;

/** Points that lie too close to be told apart at the zoom in view; a lone point is a group of its own. */
export type Group = { key: string; lat: number; lon: number; members: string[]; apartAtZoom: number };

type Located = { id: string; lat: number; lon: number };

/** The groups in view and a little around it. Where points lie is sorted once, however their states change. */
export function useGroups(points: Located[]): Group[] {
  const view = useView(viewOf);
  const index = useMemo(() => indexOf(points), [points]);
  return useMemo(() => (view ? groupsIn(index, view) : []), [index, view]);
}

type Index = Supercluster<{ id: string }>;
type View = { bbox: [west: number, south: number, east: number, north: number]; zoom: number };

export function indexOf(points: Located[]): Index {
  const index: Index = new Supercluster({ radius: RADIUS, extent: TILE, maxZoom: APART_FROM_ZOOM });
  return index.load(
    points.map(({ id, lat, lon }) => ({
      type: 'Feature',
      properties: { id },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );
}

export function groupsIn(index: Index, { bbox, zoom }: View): Group[] {
  return index.getClusters(bbox, zoom).map((found) => {
    const [lon = 0, lat = 0] = found.geometry.coordinates;
    const { properties } = found;
    if (!('cluster_id' in properties)) {
      return { key: properties.id, lat, lon, members: [properties.id], apartAtZoom: zoom };
    }
    const id = properties.cluster_id;
    const members = index.getLeaves(id, Infinity).map((leaf) => leaf.properties.id);
    return { key: `cluster ${id}`, lat, lon, members, apartAtZoom: index.getClusterExpansionZoom(id) };
  });
}

function viewOf(map: L.Map): View {
  const bounds = map.getBounds().pad(0.2);
  return {
    bbox: [Math.max(-180, bounds.getWest()), bounds.getSouth(), Math.min(180, bounds.getEast()), bounds.getNorth()],
    zoom: Math.floor(map.getZoom()),
  };
}

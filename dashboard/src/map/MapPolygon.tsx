import L from 'leaflet';
import { useEffect } from 'react';
import type { LonLat, Point } from '../api/types';
import type { Standing } from '../format/standing';
import { useMap } from './BaseMap';
import { onEarth } from './geo';

/** An outline given in metres of a site's ground plane, coloured by how the place stands. */
export function MapPolygon({ origin, points, standing }: { origin: LonLat; points: Point[]; standing?: Standing }) {
  const map = useMap();
  useEffect(() => {
    const shape = L.polygon(
      points.map((point) => onEarth(origin, point)),
      { className: 'map-shape', interactive: false, weight: 2 },
    ).addTo(map);
    if (standing) shape.getElement()?.setAttribute('data-standing', standing);
    return () => {
      shape.remove();
    };
  }, [map, origin, points, standing]);
  return null;
}

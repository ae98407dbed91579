import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { STILL, useMap } from './BaseMap';

/** Moves the view over the points once, when the first arrive; afterwards the person moves it. */
export function FitTo({ points, maxZoom = 17 }: { points: Array<[number, number]>; maxZoom?: number }) {
  const map = useMap();
  const done = useRef(false);
  useEffect(() => {
    if (done.current || points.length === 0) return;
    done.current = true;
    map.fitBounds(L.latLngBounds(points), { ...STILL, maxZoom, padding: [Math.min(90, map.getSize().x / 4.5), 48] });
  }, [map, points, maxZoom]);
  return null;
}

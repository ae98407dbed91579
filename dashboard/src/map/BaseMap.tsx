import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { type ReactNode, createContext, useContext, useEffect, useRef, useState } from 'react';
import { followGraticule } from './graticule';

const MapContext = createContext<L.Map | null>(null);

/** The map that the component is inside of; its children are shown only once it stands. */
export function useMap(): L.Map {
  const map = useContext(MapContext);
  if (!map) throw new Error('Not inside a map');
  return map;
}

export const STILL = { animate: false } as const;

/** A neutral ground with graticule and scale. It asks no tile server for anything. */
export function BaseMap({ label, className, children }: { label: string; className: string; children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<L.Map | null>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    const created = L.map(element.current, {
      attributionControl: false,
      zoomAnimation: false,
      fadeAnimation: false,
      worldCopyJump: true,
      minZoom: 2,
      maxZoom: 20,
      zoomSnap: 0.5,
    }).setView([20, 0], 2);
    L.control.scale({ imperial: false, position: 'topright' }).addTo(created);
    const stopGraticule = followGraticule(created);
    const resize = new ResizeObserver(() => created.invalidateSize(STILL));
    resize.observe(element.current);
    setMap(created);
    return () => {
      resize.disconnect();
      stopGraticule();
      created.remove();
      setMap(null);
    };
  }, []);
  return (
    <div ref={element} className={`map ${className}`} role="region" aria-label={label}>
      {map && <MapContext value={map}>{children}</MapContext>}
    </div>
  );
}

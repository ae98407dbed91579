import L from 'leaflet';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from './BaseMap';

type Props = {
  lat: number;
  lon: number;
  label: string;
  /** Higher is drawn over lower. */
  rank?: number;
  onSelect: () => void;
  children: ReactNode;
};

/** A marker that React draws and that works by keyboard: it is a button named by its label. */
export function MapMarker({ lat, lon, label, rank = 0, onSelect, children }: Props) {
  const map = useMap();
  const element = useMemo(() => document.createElement('div'), []);
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
  }, [onSelect]);
  useEffect(() => {
    const icon = L.divIcon({ html: element, className: 'map-marker', iconSize: [0, 0] });
    const marker = L.marker([lat, lon], { icon, keyboard: true, zIndexOffset: rank * 1_000 });
    marker.on('click', () => select.current());
    marker.on('keypress', (event) => {
      const key = (event as L.LeafletKeyboardEvent).originalEvent.key;
      if (key === 'Enter' || key === ' ') select.current();
    });
    marker.addTo(map);
    marker.getElement()?.setAttribute('aria-label', label);
    return () => {
      marker.remove();
    };
  }, [map, element, lat, lon, label, rank]);
  return createPortal(children, element);
}

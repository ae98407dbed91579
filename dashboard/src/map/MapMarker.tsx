import L from 'leaflet';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
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
  const [marker, setMarker] = useState<L.Marker>();
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
  }, [onSelect]);
  useEffect(() => {
    const icon = L.divIcon({ html: element, className: 'map-marker', iconSize: [0, 0] });
    const placed = L.marker([lat, lon], { icon, keyboard: true });
    placed.on('click', () => select.current());
    placed.on('keypress', (event) => {
      const key = (event as L.LeafletKeyboardEvent).originalEvent.key;
      if (key === 'Enter' || key === ' ') select.current();
    });
    placed.addTo(map);
    setMarker(placed);
    return () => {
      placed.remove();
    };
  }, [map, element, lat, lon]);
  useEffect(() => {
    marker?.getElement()?.setAttribute('aria-label', label);
  }, [marker, label]);
  useEffect(() => {
    marker?.setZIndexOffset(rank * 1_000);
  }, [marker, rank]);
  return createPortal(children, element);
}

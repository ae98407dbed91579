import type L from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from './BaseMap';

/** What `viewOf` says of the map's view, anew whenever it has moved. */
export function useView<View>(viewOf: (map: L.Map) => View): View | undefined {
  const map = useMap();
  const [view, setView] = useState<View>();
  useEffect(() => {
    const read = () => setView(viewOf(map));
    map.on('moveend', read);
    read();
    return () => {
      map.off('moveend', read);
    };
  }, [map, viewOf]);
  return view;
}

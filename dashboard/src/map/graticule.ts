import L from 'leaflet';
import { degrees, graticuleStep, multiples } from './geo';

/** Draws lines of latitude and longitude at round values and redraws them as the view moves. */
export function followGraticule(map: L.Map): () => void {
  const lines = L.layerGroup().addTo(map);
  const draw = () => {
    lines.clearLayers();
    const view = map.getBounds();
    const [west, east] = [view.getWest(), view.getEast()];
    const [south, north] = [Math.max(-85, view.getSouth()), Math.min(85, view.getNorth())];
    const step = graticuleStep(Math.max(east - west, 1e-6));
    for (const lon of multiples(west, east, step)) {
      line([[south, lon], [north, lon]]);
      label([south, lon], degrees(lon, step, 'E', 'W'), 'meridian');
    }
    for (const lat of multiples(south, north, step)) {
      line([[lat, west], [lat, east]]);
      label([lat, west], degrees(lat, step, 'N', 'S'), 'parallel');
    }
  };
  const line = (ends: [number, number][]) =>
    L.polyline(ends, { className: 'graticule', interactive: false, weight: 1 }).addTo(lines);
  const label = (at: [number, number], text: string, kind: string) => {
    const element = document.createElement('span');
    element.textContent = text;
    element.setAttribute('aria-hidden', 'true');
    const icon = L.divIcon({ html: element, className: `graticule-label ${kind}`, iconSize: [0, 0] });
    L.marker(at, { icon, interactive: false, keyboard: false }).addTo(lines);
  };
  map.on('moveend zoomend resize', draw);
  draw();
  return () => {
    map.off('moveend zoomend resize', draw);
    lines.remove();
  };
}

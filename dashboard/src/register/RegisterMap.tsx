import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { whole } from '../format/numbers';
import { STATE_WORDS, wordFor } from '../format/words';
import { BaseMap, STILL, useMap } from '../map/BaseMap';
import { bboxOf } from '../map/geo';
import { MapMarker } from '../map/MapMarker';
import { useView } from '../map/useView';
import { ProblemNotice } from '../ui/ProblemNotice';
import { type Cluster, useClusters } from './useRegister';

const DEEP_ENOUGH = 16;
const ENOUGH_FITS = 2;

/** All cameras as the server clusters them for the view; the table below holds the same, one by one. */
export function RegisterMap() {
  return (
    <BaseMap label="Map of cameras; the table of cameras holds the same" className="register">
      <Clusters />
    </BaseMap>
  );
}

function Clusters() {
  const map = useMap();
  const navigate = useNavigate();
  const view = useView(viewOf);
  const clusters = useClusters(view);
  useFindCameras(clusters.isPlaceholderData ? undefined : clusters.data);
  const select = (cluster: Cluster) => {
    if (cluster.camera) void navigate(`/register/${cluster.camera.id}`);
    else map.setView([cluster.lat, cluster.lon], Math.min(20, map.getZoom() + 2), STILL);
  };
  return (
    <>
      {clusters.error && (
        <div className="map-notice">
          <ProblemNotice error={clusters.error} retry={() => void clusters.refetch()} />
        </div>
      )}
      {(clusters.data ?? []).map((cluster) => (
        <MapMarker
          key={`${cluster.lon}/${cluster.lat}/${cluster.count}/${cluster.camera?.id}`}
          lat={cluster.lat}
          lon={cluster.lon}
          label={labelOf(cluster)}
          onSelect={() => select(cluster)}
        >
          <span className={classOf(cluster)} data-state={cluster.camera?.state} title={labelOf(cluster)}>
            {cluster.camera ? '' : whole(cluster.count)}
          </span>
        </MapMarker>
      ))}
    </>
  );
}

/**
 * From the whole world, closes in until the only cluster in view has come apart, and once more when its parts
 * have come apart too; then the person moves the map.
 */
function useFindCameras(clusters: Cluster[] | undefined) {
  const map = useMap();
  const fits = useRef(0);
  useEffect(() => {
    const [first, second] = clusters ?? [];
    if (fits.current >= ENOUGH_FITS || !clusters || !first) return;
    if (!second && first.count > 1 && map.getZoom() < DEEP_ENOUGH) {
      map.setView([first.lat, first.lon], map.getZoom() + 3, STILL);
      return;
    }
    fits.current++;
    const bounds = L.latLngBounds(clusters.map((each): [number, number] => [each.lat, each.lon]));
    map.fitBounds(bounds, { ...STILL, maxZoom: DEEP_ENOUGH, padding: [64, 64] });
  }, [map, clusters]);
}

function labelOf({ camera, count }: Cluster): string {
  return camera ? `${camera.name}, ${wordFor(STATE_WORDS, camera.state)}` : `${whole(count)} cameras, zoom in`;
}

function classOf({ camera, count }: Cluster): string {
  if (camera) return 'cluster single';
  return count >= 1_000 ? 'cluster large' : 'cluster';
}

function viewOf(map: L.Map) {
  const bounds = map.getBounds();
  return {
    bbox: bboxOf(bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()),
    zoom: Math.round(map.getZoom()),
  };
}

import type { Camera, LiveCamera } from '../api/types';
import { QUALITY_WORDS, STATE_WORDS, wordFor } from '../format/words';
import { Age } from '../ui/Age';
import { StateTag } from '../ui/StateTag';
import { isWorking } from './standings';

type Props = { cameras: Camera[]; live: Readonly<Record<string, LiveCamera>>; siteId: string; now: number };

/** The health of each camera in words, those that the registry names but nobody hears from included. */
export function CameraHealth({ cameras, live, siteId, now }: Props) {
  const heard = Object.values(live).filter((camera) => camera.siteId === siteId);
  const ids = [...new Set([...cameras.map((camera) => camera.id), ...heard.map((camera) => camera.cameraId)])];
  if (ids.length === 0) return <p className="empty">No camera watches this place.</p>;
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Camera</th>
            <th scope="col">Registered as</th>
            <th scope="col">Health</th>
            <th scope="col">Last frame</th>
            <th scope="col">Detector</th>
            <th scope="col">Ground</th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <Row key={id} id={id} camera={cameras.find((each) => each.id === id)} live={live[id]} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ id, camera, live, now }: { id: string; camera: Camera | undefined; live: LiveCamera | undefined; now: number }) {
  const well = isWorking(live, now);
  return (
    <tr>
      <th scope="row">{camera?.name ?? id}</th>
      <td>{camera ? <StateTag state={camera.state} words={STATE_WORDS} /> : '—'}</td>
      <td className={well ? undefined : 'unwell'}>
        {live ? wordFor(QUALITY_WORDS, well || live.quality !== 'OK' ? live.quality : 'STALE') : 'Nothing heard'}
        {live?.reason && !well && <div className="small">{live.reason}</div>}
      </td>
      <td className="nowrap">
        <Age of={live?.lastFrameAt} now={now} />
      </td>
      <td>
        {live?.detector || '—'}
        {live?.analysedPerSecond != null && (
          <div className="soft small">{live.analysedPerSecond.toFixed(1)} frames/s analysed</div>
        )}
      </td>
      <td>{live?.calibrated ? calibrationText(camera) : 'Not calibrated: counts only'}</td>
    </tr>
  );
}

function calibrationText(camera: Camera | undefined): string {
  const residual = camera?.calibration?.residualM;
  return residual === undefined ? 'Calibrated' : `Calibrated, residual ${residual.toFixed(2)} m`;
}

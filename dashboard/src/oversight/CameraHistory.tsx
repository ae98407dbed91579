import { useQuery } from '@tanstack/react-query';
import { get } from '../api/http';
import type { Page as PageOf } from '../api/types';
import { itemsOf } from '../control/useSites';
import { timestamp } from '../format/time';
import { STATE_WORDS, wordFor } from '../format/words';
import { Loaded } from '../ui/Loaded';
import { Panel } from '../ui/Page';

type Change = {
  at: string;
  actor: string;
  action: string;
  toState: string;
  reason?: string | null;
};

/** Who changed the camera when, and why. */
export function CameraHistory({ cameraId }: { cameraId: string }) {
  const history = useQuery({
    queryKey: ['cameras', cameraId, 'history'],
    queryFn: async ({ signal }) =>
      itemsOf(await get<Change[] | PageOf<Change>>(`/api/cameras/${cameraId}/history`, {}, signal)),
  });
  return (
    <Panel title="History" flush>
      <Loaded query={history}>
        {(changes) => (
          <div className="table-wrap">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Time</th>
                  <th scope="col">By</th>
                  <th scope="col">What</th>
                  <th scope="col">State after</th>
                  <th scope="col">Reason</th>
                </tr>
              </thead>
              <tbody>
                {changes.map((change, i) => (
                  <tr key={`${change.at}-${i}`}>
                    <td className="nowrap">{timestamp(change.at)}</td>
                    <td>{change.actor}</td>
                    <td><code>{change.action}</code></td>
                    <td>{wordFor(STATE_WORDS, change.toState)}</td>
                    <td>{change.reason || '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

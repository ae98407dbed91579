import { useState } from 'react';
import { timestamp } from '../format/time';
import type { LogView } from '../log/readLog';
import { Panel } from '../ui/Page';
import { PolicyDialog } from './PolicyDialog';
import { PolicyKeys } from './PolicyKeys';

/** Whom this browser believes, since when, and how to change that. */
export function TrustPanel({ view: { trust } }: { view: LogView }) {
  const [proposed, setProposed] = useState<string | null>(null);
  return (
    <Panel
      title="Trusted by this browser"
      actions={
        <button type="button" className="button compact" onClick={() => setProposed('')}>
          Use another policy
        </button>
      }
    >
      <div className="stack">
        {trust ? (
          <>
            <p>
              {trust.since
                ? `Trusted since ${timestamp(trust.since)} on this browser. Compare the fingerprints once with those that the oversight body has on paper.`
                : 'Offered by the platform, and not trusted yet: no checkpoint has been accepted by it.'}
            </p>
            <PolicyKeys policy={trust.policy} />
          </>
        ) : (
          <p>This browser trusts no policy yet.</p>
        )}
        {trust?.offered && (
          <div className="notice warning">
            <div className="stack tight">
              <p>
                <strong>The platform now offers another policy.</strong> Keys are renewed from time to time: the new policy then
                lists the new key, for a while beside the old one. A platform that was taken over would look the same, so
                ask the oversight body before you accept it.
              </p>
              <div>
                <button type="button" className="button compact" onClick={() => setProposed(trust.offered)}>
                  Look at the offered policy
                </button>
              </div>
            </div>
          </div>
        )}
      </div>
      {proposed !== null && <PolicyDialog proposed={proposed} onClose={() => setProposed(null)} />}
    </Panel>
  );
}

import { duration } from '../format/time';
import { WarningIcon } from '../ui/icons';
import { useNow } from '../ui/Age';
import { useLive } from './LiveProvider';

// The gateway ends a stream when its token does; the next one is open a second later.
const WORTH_SAYING_S = 3;

/** Says that what is shown is no longer live, and how old it is. */
export function ConnectionBanner() {
  const live = useLive();
  useNow();
  const age = live.heardAtMs === null ? null : (Date.now() - live.heardAtMs) / 1_000;
  if (live.connection !== 'lost' || (age !== null && age < WORTH_SAYING_S)) return null;
  return (
    <div className="banner" role="alert">
      <WarningIcon />
      <span>
        Connection lost, {age === null ? 'no data have arrived yet' : <Old seconds={age} />}. Trying to connect again.
      </span>
    </div>
  );
}

function Old({ seconds }: { seconds: number }) {
  return <span aria-live="off">data are {duration(seconds)} old</span>;
}

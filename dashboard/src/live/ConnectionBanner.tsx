import { duration } from '../format/time';
import { WarningIcon } from '../ui/icons';
import { useNow } from '../ui/Age';
import { useLive } from './LiveProvider';

/** Says that what is shown is no longer live, and how old it is. */
export function ConnectionBanner() {
  const live = useLive();
  useNow();
  if (live.connection !== 'lost') return null;
  const age = live.heardAtMs === null ? null : (Date.now() - live.heardAtMs) / 1_000;
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

import { useEffect, useState } from 'react';
import { serverNow } from '../api/serverClock';
import { ageSeconds, duration } from '../format/time';

/** The server's time, renewed every second while the component is shown. */
export function useNow(everyMs = 1_000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** How long ago an instant was. */
export function Age({ of, now }: { of: string | null | undefined; now: number }) {
  const seconds = ageSeconds(of, now);
  if (seconds === undefined) return <>never</>;
  return <time dateTime={of ?? ''}>{duration(seconds)} ago</time>;
}

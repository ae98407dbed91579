import { useCallback, useEffect, useState } from 'react';
import { getBytes } from '../api/http';
import { asProblem, Problem } from '../api/problem';

/** About how long a worker watches. */
export const STILL_SECONDS = 65;

export type Still =
  | { kind: 'none' }
  | { kind: 'making'; since: number }
  | { kind: 'shown'; image: ImageBitmap }
  | { kind: 'failed'; problem: Problem };

/** A calibration still in the memory of this page: asked for once, gone with the page. */
export function useStill(cameraId: string) {
  const [still, setStill] = useState<Still>({ kind: 'none' });
  const ask = useCallback(async () => {
    setStill({ kind: 'making', since: Date.now() });
    try {
      const bytes = await getBytes(`/api/cameras/${cameraId}/still`, { method: 'POST', cache: 'no-store' });
      if (!bytes) throw new Problem(404, 'not-found', 'There is no such camera');
      setStill({ kind: 'shown', image: await createImageBitmap(new Blob([bytes], { type: 'image/png' })) });
    } catch (error) {
      setStill({ kind: 'failed', problem: asProblem(error) });
    }
  }, [cameraId]);
  useEffect(() => () => void (still.kind === 'shown' && still.image.close()), [still]);
  return { still, ask };
}

/** Whole seconds that are left, from {@link STILL_SECONDS} down to zero. */
export function useSecondsLeft(since: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === null) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [since]);
  return since === null ? STILL_SECONDS : Math.max(0, Math.ceil(STILL_SECONDS - (now - since) / 1_000));
}

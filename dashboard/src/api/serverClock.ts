// A browser whose clock is wrong would show fresh data as old, or old data as fresh.
const TOLERATED_MS = 2_000;

let offsetMs = 0;

/** Learns from a response's `Date` header how far this browser's clock is off. */
export function noteServerDate(header: string | null, nowMs: number = Date.now()): void {
  const serverMs = header ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(serverMs)) return;
  const difference = serverMs - nowMs;
  offsetMs = Math.abs(difference) > TOLERATED_MS ? difference : 0;
}

/** Milliseconds since the epoch by the server's clock, as far as it is known. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}

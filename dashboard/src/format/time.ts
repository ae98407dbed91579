const MINUTE_S = 60;
const HOUR_S = 3_600;
const DAY_S = 86_400;

/** `4 s`, `3 min`, `2 h`, `5 d`: whole units, rounded down, so that nothing looks older than it is named. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 2 * MINUTE_S) return `${whole} s`;
  if (whole < 2 * HOUR_S) return `${Math.floor(whole / MINUTE_S)} min`;
  if (whole < 2 * DAY_S) return `${Math.floor(whole / HOUR_S)} h`;
  return `${Math.floor(whole / DAY_S)} d`;
}

/** Seconds since an instant; undefined when there is none. Never negative. */
export function ageSeconds(instant: string | null | undefined, nowMs: number): number | undefined {
  const then = instant ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(then) ? undefined : Math.max(0, (nowMs - then) / 1_000);
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const STAMP = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const DAY = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: 'short', year: 'numeric' });

export function clockTime(instant: string | number): string {
  return CLOCK.format(new Date(instant));
}

export function timestamp(instant: string | null | undefined): string {
  return instant ? STAMP.format(new Date(instant)) : '—';
}

export function day(date: string | null | undefined): string {
  return date ? DAY.format(new Date(date)) : '—';
}

/** `2027-03-01` of a moment, in local time, for date inputs. */
export function isoDay(moment: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

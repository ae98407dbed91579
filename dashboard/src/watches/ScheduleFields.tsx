import { useState } from 'react';
import { type Problem, messageFor } from '../api/problem';
import type { Schedule } from '../api/types';
import { CheckGroup } from '../ui/CheckGroup';
import { TextField } from '../ui/fields';
import { textOf } from '../ui/forms';

const DAYS = [
  ['MONDAY', 'Mon'],
  ['TUESDAY', 'Tue'],
  ['WEDNESDAY', 'Wed'],
  ['THURSDAY', 'Thu'],
  ['FRIDAY', 'Fri'],
  ['SATURDAY', 'Sat'],
  ['SUNDAY', 'Sun'],
] as const;

/** When a watch looks; closed, it looks always. */
export function ScheduleFields({ schedule, problem }: { schedule?: Schedule | null; problem?: Problem | null }) {
  const [open, setOpen] = useState(Boolean(schedule));
  const error = (name: string) => messageFor(problem, `schedule.${name}`);
  return (
    <div className="stack">
      <label className="check">
        <input type="checkbox" name="scheduled" checked={open} onChange={(event) => setOpen(event.target.checked)} />
        Only at certain times
      </label>
      {open && (
        <div className="form-grid">
          <CheckGroup
            name="days"
            legend="Days"
            options={DAYS}
            chosen={schedule?.days ?? DAYS.map(([day]) => day)}
            error={error('days')}
          />
          <TextField
            name="timeZone"
            label="Time zone"
            defaultValue={schedule?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone}
            error={error('timeZone')}
          />
          <TextField name="from" label="From" type="time" defaultValue={schedule?.from ?? ''} error={error('from')} />
          <TextField
            name="to"
            label="To"
            type="time"
            hint="Before its beginning: on the next day. Both empty: the whole day."
            defaultValue={schedule?.to ?? ''}
            error={error('to')}
          />
          <TextField name="firstDate" label="First day" type="date" defaultValue={schedule?.firstDate ?? ''} error={error('firstDate')} />
          <TextField name="lastDate" label="Last day" type="date" defaultValue={schedule?.lastDate ?? ''} error={error('lastDate')} />
        </div>
      )}
    </div>
  );
}

/** Null when the watch looks always. */
export function scheduleOf(form: FormData): Schedule | null {
  if (form.get('scheduled') !== 'on') return null;
  const given = (name: 'from' | 'to' | 'firstDate' | 'lastDate') => {
    const text = textOf(form, name);
    return text ? { [name]: text } : {};
  };
  return {
    timeZone: textOf(form, 'timeZone'),
    days: form.getAll('days').filter((day) => typeof day === 'string'),
    ...given('from'),
    ...given('to'),
    ...given('firstDate'),
    ...given('lastDate'),
  };
}

/** `Fri, Sat 18:00–02:00`, or nothing when it looks always. */
export function scheduleText(schedule: Schedule | null | undefined): string {
  if (!schedule) return '';
  const days = DAYS.filter(([day]) => !schedule.days || schedule.days.includes(day));
  const when = days.length === DAYS.length ? 'every day' : days.map(([, word]) => word).join(', ');
  const hours = schedule.from && schedule.to ? ` ${schedule.from}–${schedule.to}` : '';
  const dates =
    schedule.firstDate || schedule.lastDate ? `, ${schedule.firstDate ?? ''} to ${schedule.lastDate ?? ''}` : '';
  return `${when}${hours}${dates} (${schedule.timeZone})`;
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../api/http';
import type { WatchPreset } from './types';
import { SelectField } from '../ui/fields';

type Props = { siteId: string; zoneId: string; onPick: (preset: WatchPreset) => void };

/** Watches that somebody has thought about before, with where their numbers come from. */
export function PresetPicker({ siteId, zoneId, onPick }: Props) {
  const presets = useQuery({
    queryKey: ['watch-presets', siteId, zoneId],
    queryFn: ({ signal }) => get<{ items: WatchPreset[] }>('/api/watch-presets', { siteId, zoneId }, signal),
    enabled: siteId !== '',
    staleTime: Infinity,
    // Another zone has other numbers; until they are here, the list stays where it is.
    placeholderData: keepPreviousData,
  });
  const [picked, setPicked] = useState('');
  const items = presets.data?.items ?? [];
  const shown = items.find((preset) => preset.id === picked);
  if (items.length === 0) return null;
  return (
    <div className="stack tight preset">
      <SelectField
        name="preset"
        label="Start from"
        options={[['', 'Nothing: write it yourself'], ...items.map((each) => [each.id, each.title] as const)]}
        value={picked}
        onChange={setPicked}
      />
      {shown && (
        <>
          <p className="small">
            {shown.explanation} <span className="soft">Source: {shown.source}</span>
          </p>
          {shown.unavailable && <p className="held-back small">Not for this zone: {shown.unavailable}</p>}
          <div>
            <button
              type="button"
              className="button compact"
              disabled={Boolean(shown.unavailable)}
              onClick={() => onPick(shown)}
            >
              Fill in
            </button>
          </div>
        </>
      )}
    </div>
  );
}

import type { Zone } from '../api/types';
import { forecastText } from '../format/level';
import { countText, densityText, whole } from '../format/numbers';
import { LEVEL_ACTIONS, QUALITY_WORDS, wordFor } from '../format/words';
import { isUsable } from '../format/standing';
import { Age } from '../ui/Age';
import { LevelBadge } from '../ui/LevelBadge';
import type { ZoneNow } from './standings';
import { ZoneMotion } from './ZoneMotion';
import { ZoneReasons } from './ZoneReasons';

type Props = { zone: Zone | undefined; state: ZoneNow; now: number; selected: boolean; onSelect: () => void };

/** One zone now: its level, and the numbers with their intervals, or in words why there are none. */
export function ZoneCard({ zone, state, now, selected, onSelect }: Props) {
  const name = zone?.name ?? state.zoneId;
  const { reading, level, standing } = state;
  const forecast = forecastText(level);
  const service = level?.serviceLevel ?? reading?.serviceLevel;
  return (
    <article className="zone-card" data-standing={standing} data-selected={selected || undefined} aria-label={name}>
      <div className="row spread">
        <h3>{name}</h3>
        <LevelBadge standing={standing} />
      </div>
      {isUsable(reading, now) ? (
        <dl className="zone-numbers">
          <div>
            <dt>Density</dt>
            <dd>{densityText(reading)}</dd>
          </div>
          <div>
            <dt>People</dt>
            <dd>
              {countText(reading)}
              {zone?.capacity != null && <span className="soft">, capacity {whole(zone.capacity)}</span>}
              {forecast && !reading.belowFloor && <div>{forecast}</div>}
            </dd>
          </div>
          <div>
            <dt>{level?.serviceScale ?? 'Fruin walkway'}</dt>
            <dd>{service ? `Level ${service}` : '—'}</dd>
          </div>
          <div>
            <dt>Age of data</dt>
            <dd>
              <Age of={reading.observedAt} now={now} />
            </dd>
          </div>
        </dl>
      ) : (
        <p className="no-data">
          No usable reading{reading ? ` (${wordFor(QUALITY_WORDS, reading.quality === 'OK' ? 'STALE' : reading.quality)})` : ''}.
          This does not mean that the place is empty. Last reading: <Age of={reading?.observedAt} now={now} />.
        </p>
      )}
      {isUsable(reading, now) && <ZoneMotion reading={reading} />}
      {level && <ZoneReasons level={level} />}
      {(standing === 'WATCH' || standing === 'ACT' || standing === 'CRITICAL') && (
        <p className="zone-action">{level?.level === standing ? level.action : LEVEL_ACTIONS[standing]}</p>
      )}
      <div>
        <button type="button" className="button compact" aria-pressed={selected} onClick={onSelect}>
          {selected ? 'Charts shown' : 'Show charts'}
        </button>
      </div>
    </article>
  );
}

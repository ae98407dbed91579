import { useState } from 'react';
import type { LiveGrid, Site, Zone } from '../api/types';
import { isUsable } from '../format/standing';
import { Panel } from '../ui/Page';
import { GridTable } from './GridTable';
import { PlanLegend } from './PlanLegend';
import { SitePlan } from './SitePlan';
import type { ZoneNow } from './standings';

type Props = { site: Site; zones: Zone[]; states: ZoneNow[]; now: number };

/** The plan with its layers, its legend, and the same in a table. A grid is shown only while it is young. */
export function PlanPanel({ site, zones, states, now }: Props) {
  const [density, setDensity] = useState(true);
  const [flow, setFlow] = useState(true);
  const grids = states.flatMap(({ zoneId, reading }): Array<{ zoneId: string; grid: LiveGrid }> =>
    isUsable(reading, now) && !reading.belowFloor && reading.grid ? [{ zoneId, grid: reading.grid }] : [],
  );
  const nameOf = (id: string) => zones.find((zone) => zone.id === id)?.name ?? id;
  return (
    <Panel
      title="Plan, north up"
      className="clip"
      actions={
        grids.length > 0 && (
          <div className="row">
            <Layer label="Density" on={density} onChange={setDensity} />
            <Layer label="Flow" on={flow} onChange={setFlow} />
          </div>
        )
      }
    >
      <SitePlan
        outline={site.outlineM}
        zones={zones}
        states={states}
        grids={density ? grids.map((each) => each.grid) : []}
        flow={flow}
        label={`Plan of ${site.name}; the zones are listed beside it`}
      />
      {grids.length > 0 && (
        <>
          {density && <PlanLegend />}
          <details>
            <summary>The plan as a table</summary>
            {grids.map((each) => (
              <GridTable key={each.zoneId} zoneName={nameOf(each.zoneId)} grid={each.grid} />
            ))}
          </details>
        </>
      )}
    </Panel>
  );
}

function Layer({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

import { useState } from 'react';
import { GroundPicker } from '../calibrate/GroundPicker';
import { marksOf, withPicked, worstOf } from '../calibrate/marks';
import { StillAsk } from '../calibrate/StillAsk';
import { StillView } from '../calibrate/StillView';
import { useCalibration } from '../calibrate/useCalibration';
import { useStill } from '../calibrate/useStill';
import type { Camera, Point } from '../api/types';
import { useSite, useZones } from '../control/useSites';
import { metres } from '../format/numbers';
import { onSubmit } from '../ui/forms';
import { Panel } from '../ui/Page';
import { ProblemNotice } from '../ui/ProblemNotice';
import { FileFields, SizeFields } from './CalibrationFields';
import { PairTable } from './PairTable';
import { EMPTY_PAIR, LEAST_PAIRS, type PointPair, calibrationBody } from './points';

/** Ties pixels to metres on the ground, by pairs of points or by a file; the server says how far each pair is off. */
export function CalibrationPanel({ camera }: { camera: Camera }) {
  const { still, ask } = useStill(camera.id);
  const site = useSite(camera.siteId);
  const zones = useZones(camera.siteId);
  const { tried, save, reset } = useCalibration(camera.id);
  const [byFile, setByFile] = useState(false);
  const [rows, setRows] = useState<PointPair[]>(() => Array.from({ length: LEAST_PAIRS }, () => EMPTY_PAIR));
  const [chosen, setChosen] = useState(0);
  const [refused, setRefused] = useState('');
  const image = still.kind === 'shown' ? still.image : null;
  const filled = rows.filter((row) => Object.values(row).some((text) => text.trim() !== ''));
  const residuals = rows.map((row) => tried.data?.pairResidualsM[filled.indexOf(row)] ?? null);
  const worst = tried.data ? worstOf(residuals.filter((_, i) => filled.includes(rows[i] ?? EMPTY_PAIR))) : -1;
  const worstRow = worst < 0 ? -1 : rows.indexOf(filled[worst] ?? EMPTY_PAIR);
  const change = (next: PointPair[]) => {
    setRows(next);
    reset();
  };
  const pick = (side: 'pixel' | 'ground') => (at: Point) => {
    const next = withPicked(rows, chosen, side, at, EMPTY_PAIR);
    change(next.rows);
    setChosen(next.chosen);
  };
  const submit = (data: FormData, then: (body: unknown) => void) => {
    const parsed = calibrationBody(data, byFile, rows, image);
    setRefused(parsed.ok ? '' : parsed.message);
    if (parsed.ok) then(parsed.value);
  };
  return (
    <Panel
      title="Calibration"
      actions={
        <button type="button" className="button compact" aria-pressed={byFile} onClick={() => setByFile(!byFile)}>
          Use a calibration file
        </button>
      }
    >
      <form
        className="stack"
        noValidate
        onSubmit={onSubmit((data) => submit(data, save.mutate))}
        onChange={(event) => event.target instanceof HTMLTextAreaElement && reset()}
      >
        <p>
          {camera.calibration ? (
            <>
              Calibrated ({camera.calibration.kind.toLowerCase()}), residual{' '}
              <strong>{metres(camera.calibration.residualM)}</strong>.
            </>
          ) : (
            'Not calibrated: this camera gives counts only and cannot arm Act or Critical.'
          )}
        </p>
        <StillAsk camera={camera} still={still} onAsk={() => void ask()} />
        <div className="calibrate-grid">
          {image && (
            <StillView
              image={image}
              marks={marksOf(rows, 'pixel', chosen, worstRow)}
              grid={tried.data?.gridPixels ?? []}
              onPick={pick('pixel')}
            />
          )}
          <GroundPicker
            site={site.data}
            zones={zones.data ?? []}
            marks={marksOf(rows, 'ground', chosen, worstRow)}
            onPick={pick('ground')}
          />
        </div>
        {byFile && <FileFields />}
        {!byFile && !image && <SizeFields />}
        {byFile && <p className="soft">Pairs to check the file with; without them, state its residual.</p>}
        <PairTable
          rows={rows}
          empty={EMPTY_PAIR}
          chosen={chosen}
          residuals={residuals}
          worst={worstRow}
          onChoose={setChosen}
          onChange={change}
        />
        {refused && (
          <p className="field" role="alert">
            <span className="error">{refused}</span>
          </p>
        )}
        <ProblemNotice error={tried.error ?? save.error} />
        {tried.data && (
          <p className="notice" role="status">
            Residual <strong>{metres(tried.data.residualM)}</strong>
            {worstRow >= 0 && `; pair ${worstRow + 1} is far worse than the others: is it swapped or mistyped?`}
            {image && ` The lines on the still are the ground, ${tried.data.gridM} m apart: do they lie flat where they should?`}
          </p>
        )}
        {save.isSuccess && (
          <p className="notice good" role="status">
            The calibration is stored. A new one needs a new acceptance test before Act and Critical can be armed.
          </p>
        )}
        <div className="row end">
          <button
            type="button"
            className="button"
            disabled={tried.isPending}
            onClick={(event) => event.currentTarget.form && submit(new FormData(event.currentTarget.form), tried.mutate)}
          >
            Check
          </button>
          <button type="submit" className="button primary" disabled={save.isPending}>
            Save calibration
          </button>
        </div>
      </form>
    </Panel>
  );
}

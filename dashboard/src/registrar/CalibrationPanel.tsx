import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { put } from '../api/http';
import type { Camera } from '../api/types';
import { TextArea, TextField } from '../ui/fields';
import { numberOf, onSubmit, textOf } from '../ui/forms';
import { Panel } from '../ui/Page';
import { ProblemNotice } from '../ui/ProblemNotice';
import { PairTable } from './PairTable';
import { LEAST_PAIRS, type PointPair, type Parsed, parseCalibrationFile, parsePairs } from './points';

const EMPTY: PointPair = { pixelX: '', pixelY: '', groundX: '', groundY: '' };

/** Ties pixels to metres on the ground, by pairs of points or by a file; the server answers with the residual. */
export function CalibrationPanel({ camera }: { camera: Camera }) {
  const queries = useQueryClient();
  const [byFile, setByFile] = useState(false);
  const [rows, setRows] = useState<PointPair[]>(() => Array.from({ length: LEAST_PAIRS }, () => EMPTY));
  const [refused, setRefused] = useState('');
  const save = useMutation({
    mutationFn: (body: unknown) => put<Camera | undefined>(`/api/cameras/${camera.id}/calibration`, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cameras'] }),
  });
  const submit = <T,>(parsed: Parsed<T>, body: (value: T) => unknown) => {
    setRefused(parsed.ok ? '' : parsed.message);
    if (parsed.ok) save.mutate(body(parsed.value));
  };
  return (
    <Panel
      title="Calibration"
      actions={
        <button type="button" className="button compact" aria-pressed={byFile} onClick={() => setByFile(!byFile)}>
          Paste a calibration file
        </button>
      }
    >
      <div className="stack">
        <p>
          {camera.calibration ? (
            <>
              Calibrated ({camera.calibration.kind.toLowerCase()}), residual{' '}
              <strong>{camera.calibration.residualM.toFixed(2)} m</strong>.
            </>
          ) : (
            'Not calibrated: this camera gives counts only and cannot arm Act or Critical.'
          )}
        </p>
        <form
          className="stack"
          noValidate
          onSubmit={onSubmit((data) =>
            byFile
              ? submit(parseCalibrationFile(textOf(data, 'file')), (value) => value)
              : submit(parsePairs(rows), (points) => ({
                  kind: 'HOMOGRAPHY',
                  points,
                  imageWidth: numberOf(data, 'imageWidth') ?? 0,
                  imageHeight: numberOf(data, 'imageHeight') ?? 0,
                })),
          )}
        >
          {byFile ? (
            <TextArea name="file" label="Calibration file (JSON)" rows={8} error={refused || undefined} />
          ) : (
            <>
              <div className="form-grid">
                <TextField name="imageWidth" label="Image width (px)" type="number" defaultValue={1280} />
                <TextField name="imageHeight" label="Image height (px)" type="number" defaultValue={720} />
              </div>
              <PairTable rows={rows} onChange={setRows} empty={EMPTY} />
              {refused && (
                <p className="field" role="alert">
                  <span className="error">{refused}</span>
                </p>
              )}
            </>
          )}
          <ProblemNotice error={save.error} />
          {save.isSuccess && (
            <p className="notice good" role="status">
              The calibration is stored; its residual is shown above.
            </p>
          )}
          <div className="row end">
            <button type="submit" className="button primary" disabled={save.isPending}>
              Save calibration
            </button>
          </div>
        </form>
      </div>
    </Panel>
  );
}

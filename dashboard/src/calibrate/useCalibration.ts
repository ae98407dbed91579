import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post, put } from '../api/http';
import type { CalibrationTrial, Camera } from '../api/types';

/** Tries a calibration without keeping it, and keeps one. */
export function useCalibration(cameraId: string) {
  const queries = useQueryClient();
  const tried = useMutation({
    mutationFn: (body: unknown) => post<CalibrationTrial>(`/api/cameras/${cameraId}/calibration/trial`, body),
  });
  const save = useMutation({
    mutationFn: (body: unknown) => put<Camera | undefined>(`/api/cameras/${cameraId}/calibration`, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cameras'] }),
  });
  /** What was said of other pairs no longer holds. */
  const reset = () => {
    tried.reset();
    save.reset();
  };
  return { tried, save, reset };
}

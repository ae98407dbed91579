import { useMutation, useQuery } from '@tanstack/react-query';
import { get, postCsv, withQuery } from '../api/http';

export type ImportMode = 'dry-run' | 'all-or-nothing' | 'good-rows';

/** @property line of the file, the header being line 1 */
export type RowError = { line: number; column: string; code: string; message: string };

export type ImportJob = {
  id: string;
  mode: ImportMode;
  state: 'RUNNING' | 'DONE' | 'REFUSED' | 'INTERRUPTED' | 'FAILED';
  rowsRead: number;
  rowsTotal: number;
  rowsGood: number;
  rowsBad: number;
  imported: number;
  message?: string | null;
  /** The first of them; all are in errors.csv. */
  errors: RowError[];
};

const POLL_MS = 500;

export function useStartImport() {
  return useMutation({
    mutationFn: ({ file, mode }: { file: Blob; mode: ImportMode }) =>
      postCsv<{ id: string }>(withQuery('/api/camera-imports', { mode }), file),
  });
}

export function useImportJob(id: string | undefined) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => get<ImportJob>(`/api/camera-imports/${id}`, {}, signal),
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data?.state === 'RUNNING' || !query.state.data ? POLL_MS : false),
  });
}

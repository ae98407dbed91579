import { useMutation, useQuery } from '@tanstack/react-query';
import { get, postCsv, withQuery } from '../api/http';

export type ImportMode = 'dry-run' | 'all-or-nothing' | 'good-rows';

export type RowProblem = { row: number; field?: string | null; code: string; message: string };

export type ImportJob = {
  id: string;
  mode?: string;
  state: 'RUNNING' | 'DONE' | 'FAILED';
  rows: number;
  processed: number;
  good: number;
  bad: number;
  imported: number;
  problems: RowProblem[];
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

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post, put } from '../api/http';

/** Creates at `path`, or replaces `path/id`; what is shown of sites is asked again afterwards. */
export function useSavePlace(path: string, id: string | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: unknown) => (id ? put<unknown>(`${path}/${id}`, body) : post<unknown>(path, body)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sites'] }),
  });
}

import { useQuery } from '@tanstack/react-query';
import type { Review } from './reviewTypes';
import { whole } from '../format/numbers';
import { isEarlier } from '../log/growth';
import { useLogView } from './useLog';

/** Whether the checkpoint that the sample was drawn with belongs to the log that this browser has verified. */
export function SampleOrigin({ review }: { review: Review }) {
  const { checkpointSize: size, checkpointRoot: root } = review;
  const verdict = useLogView(size - 1).data?.verdict;
  const log = verdict?.kind === 'verified' && verdict.accepted.checkpoint.size >= size ? verdict : null;
  const known = useQuery({
    queryKey: ['log', 'earlier', size, root, log?.seen.root],
    queryFn: async () => log !== null && isEarlier(size, root, log.accepted, log.source),
    enabled: log !== null,
    retry: false,
  });
  return (
    <>
      the log at {whole(size)} entries, root <code>{root}</code>
      {known.data === true && ' (verified: that is how the log was)'}
      {known.data === false && <strong className="warn"> (the log never was like that: do not rely on this sample)</strong>}
      {known.error && <strong className="warn"> (not verified: {known.error.message})</strong>}
    </>
  );
}

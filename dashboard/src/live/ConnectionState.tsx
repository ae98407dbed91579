import { useLive } from './LiveProvider';

const WORDS = { connecting: 'Connecting', open: 'Live', lost: 'Not live' } as const;

/** One word in the top bar: whether the numbers on this page move. */
export function ConnectionState() {
  const { connection } = useLive();
  return (
    <span className="connection small" data-connection={connection}>
      {WORDS[connection]}
    </span>
  );
}

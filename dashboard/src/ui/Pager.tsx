import { whole } from '../format/numbers';
import type { Paging } from './usePaging';

export function Pager({
  paging,
  next,
  total,
  what,
}: {
  paging: Paging;
  next?: string | null | undefined;
  total?: number | null | undefined;
  what: string;
}) {
  return (
    <nav className="pager" aria-label={`Pages of ${what}`}>
      <span className="soft small" role="status">
        Page {paging.page}
        {total != null && ` · ${whole(total)} ${what} in all`}
      </span>
      <span className="row">
        <button type="button" className="button compact" disabled={paging.page === 1} onClick={paging.back}>
          Previous page
        </button>
        <button
          type="button"
          className="button compact"
          disabled={!next}
          onClick={() => next && paging.forward(next)}
        >
          Next page
        </button>
      </span>
    </nav>
  );
}

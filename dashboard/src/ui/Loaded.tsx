import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice';

/** What a query holds, or why it holds nothing. Old data stays in view under the failure of a refetch. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  return (
    <>
      {query.error && <ProblemNotice error={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && children(query.data)}
      {query.isPending && (
        <p className="empty" role="status">
          Loading…
        </p>
      )}
    </>
  );
}

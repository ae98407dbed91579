import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from '../api/http';
import type { Page } from '../api/types';
import type { Finding, Review, ReviewVerdict } from './reviewTypes';
import { useMe } from '../session/useMe';

const REVIEWS = ['audit', 'reviews'] as const;

export type Sample = Partial<Record<'from' | 'to' | 'action' | 'role', string>> & { count: number | null };

export function useReviews(after: string | undefined) {
  return useQuery({
    queryKey: [...REVIEWS, 'list', after],
    queryFn: ({ signal }) => get<Page<Review>>('/api/audit/reviews', { after, limit: 25 }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useReview(reviewId: string) {
  return useQuery({
    queryKey: [...REVIEWS, reviewId],
    queryFn: ({ signal }) => get<Review>(`/api/audit/reviews/${reviewId}`, {}, signal),
    // Each reading of it is an entry of the audit log.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useDrawSample() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sample: Sample) => post<Review>('/api/audit/reviews', sample),
    onSuccess: (review) => {
      if (review.items) queries.setQueryData([...REVIEWS, review.id], review);
      return queries.invalidateQueries({ queryKey: [...REVIEWS, 'list'] });
    },
  });
}

export function useRecordFinding(reviewId: string, index: number) {
  const queries = useQueryClient();
  const me = useMe().data;
  return useMutation({
    mutationFn: (finding: { verdict: ReviewVerdict; note: string }) =>
      put<Partial<Finding> | undefined>(`/api/audit/reviews/${reviewId}/findings/${index}`, finding),
    onSuccess: (answer, sent) => {
      const found: Finding = {
        ...sent,
        by: answer?.by ?? me?.username ?? '',
        at: answer?.at ?? new Date().toISOString(),
      };
      queries.setQueryData<Review>([...REVIEWS, reviewId], (review) => review && withFinding(review, index, found));
      return queries.invalidateQueries({ queryKey: [...REVIEWS, 'list'] });
    },
  });
}

function withFinding(review: Review, index: number, finding: Finding): Review {
  const items = review.items?.map((item) => (item.index === index ? { ...item, finding } : item));
  return items ? { ...review, items } : review;
}

/** `7 of 20 reviewed`; from the entries where they are there, since those know the newest finding. */
export function progressOf(review: Review): string {
  const reviewed = review.items?.filter((item) => item.finding).length ?? review.reviewed;
  return `${reviewed} of ${review.count} reviewed`;
}

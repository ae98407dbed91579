import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { post } from '../api/http';
import type { FieldProblem } from '../api/problem';

const PAUSE_MS = 400;

export type Question = { siteId: string; zoneId: string | null; expression: string };

/** What is wrong with a condition, once its writer has paused; null until that is known. */
export function useVerdict(question: Question | null): FieldProblem[] | null {
  const asked = useSettled(question === null ? '' : JSON.stringify(question));
  const current = question === null ? '' : JSON.stringify(question);
  const verdict = useQuery({
    queryKey: ['watch-check', asked],
    enabled: asked !== '' && question !== null && question.expression.trim() !== '',
    queryFn: () => {
      const { siteId, zoneId, expression } = JSON.parse(asked) as Question;
      return post<{ problems: FieldProblem[] }>('/api/watches/check', {
        name: 'Not written yet',
        siteId,
        ...(zoneId ? { zoneId } : {}),
        quantity: 'EXPRESSION',
        expression,
        level: 'WATCH',
        forSeconds: 0,
        clearForSeconds: 0,
      });
    },
    staleTime: Infinity,
  });
  if (asked !== current || !verdict.data) return null;
  return verdict.data.problems.filter((problem) => problem.field === 'expression');
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

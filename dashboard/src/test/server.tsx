import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { vi } from 'vitest';

export type Call = { method: string; path: string; body: unknown; headers: Headers };
/** A body is sent as JSON, a file as it is. */
type Answer = { status?: number; body?: unknown; file?: BodyInit };
export type Answers = Record<string, Answer | ((call: Call) => Answer)>;

/** Answers `fetch` from a table of `METHOD /path`; returns the calls as they arrive. Anything else is a 404. */
export function serve(answers: Answers): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const text = typeof init.body === 'string' ? init.body : '';
    const call: Call = {
      method: init.method ?? 'GET',
      path,
      body: text ? JSON.parse(text) : undefined,
      headers: new Headers(init.headers),
    };
    calls.push(call);
    const found = answers[`${call.method} ${path.split('?')[0]}`] ?? { status: 404, body: { code: 'not-found' } };
    const { status = 200, body, file } = typeof found === 'function' ? found(call) : found;
    return new Response(file ?? (body === undefined ? null : JSON.stringify(body)), { status });
  });
  return calls;
}

export function show(page: ReactNode, at = '/'): RenderResult {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={queries}>
      <MemoryRouter initialEntries={[at]}>{page}</MemoryRouter>
    </QueryClientProvider>,
  );
}

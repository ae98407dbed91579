import { Problem, problemOf, UNREACHABLE } from './problem';
import { noteServerDate } from './serverClock';

type Query = Record<string, string | number | boolean | null | undefined>;

/** `path?a=1&b=2`, leaving out what is empty. */
export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

export function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return call<T>(withQuery(path, query), signal ? { signal } : {});
}

export function post<T>(path: string, body?: unknown): Promise<T> {
  return call<T>(path, withJson('POST', body));
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return call<T>(path, withJson('PUT', body));
}

export function remove(path: string): Promise<void> {
  return call<void>(path, { method: 'DELETE' });
}

export function postCsv<T>(path: string, body: Blob | string): Promise<T> {
  return call<T>(path, { method: 'POST', body, headers: { 'Content-Type': 'text/csv' } });
}

/** Calls the gateway on this origin. Throws {@link Problem} for every failure except an abort. */
export async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await send(path, init);
  noteServerDate(response.headers.get('Date'));
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** The bytes at a path, or null when there is nothing there. Throws as {@link call} does. */
export async function getBytes(path: string, init: RequestInit = {}): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await send(path, { ...init, headers: { Accept: '*/*' } });
  noteServerDate(response.headers.get('Date'));
  if (response.status === 404) return null;
  if (!response.ok) throw await problemOf(response);
  return new Uint8Array(await response.arrayBuffer());
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!headers.has('Accept')) headers.set('Accept', 'application/json, application/geo+json, application/problem+json');
  if (init.method && init.method !== 'GET') {
    const token = csrfToken();
    if (token) headers.set('X-XSRF-TOKEN', token);
  }
  try {
    return await fetch(path, { ...init, headers, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, UNREACHABLE, 'Plainview cannot be reached', 'Check the connection to the gateway.');
  }
}

/** The value that the gateway put into the `XSRF-TOKEN` cookie; it must come back as a header. */
export function csrfToken(cookies: string = document.cookie): string | undefined {
  for (const pair of cookies.split(';')) {
    const [name, ...value] = pair.trim().split('=');
    if (name === 'XSRF-TOKEN') return decodeURIComponent(value.join('='));
  }
  return undefined;
}

function withJson(method: string, body: unknown): RequestInit {
  if (body === undefined) return { method };
  return { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
}

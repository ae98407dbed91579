import { afterEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../test/server';
import { csrfToken, get, post, withQuery } from './http';
import { Problem } from './problem';

afterEach(() => vi.unstubAllGlobals());

describe('the API client', () => {
  it('sends the CSRF cookie back as a header when it changes something', async () => {
    document.cookie = 'XSRF-TOKEN=a%3Db';
    const calls = serve({ 'POST /api/duty': { body: {} } });
    await post('/api/duty', { purpose: 'shift' });
    expect(calls[0]?.headers.get('X-XSRF-TOKEN')).toBe('a=b');
    expect(calls[0]?.headers.get('Content-Type')).toBe('application/json');
    expect(calls[0]?.body).toEqual({ purpose: 'shift' });
  });

  it('does not send the CSRF token when it only reads', async () => {
    document.cookie = 'XSRF-TOKEN=secret';
    const calls = serve({ 'GET /api/sites': { body: [] } });
    await get('/api/sites');
    expect(calls[0]?.headers.has('X-XSRF-TOKEN')).toBe(false);
  });

  it('finds the token among other cookies', () => {
    expect(csrfToken('SESSION=x; XSRF-TOKEN=123; other=y')).toBe('123');
    expect(csrfToken('NOT-XSRF-TOKEN=123')).toBeUndefined();
  });

  it('throws the problem detail of a refusal with its code and fields', async () => {
    serve({
      'POST /api/watches': {
        status: 422,
        body: {
          title: 'Some fields need correction',
          code: 'invalid-fields',
          detail: '1 field needs correction.',
          errors: [{ field: 'name', code: 'required', message: 'Must be given.' }],
        },
      },
    });
    const problem = await post('/api/watches', {}).catch((error: unknown) => error as Problem);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      status: 422,
      code: 'invalid-fields',
      message: '1 field needs correction.',
      fields: [{ field: 'name', code: 'required', message: 'Must be given.' }],
    });
  });

  it('turns an answer that is no problem detail into one', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
    await expect(get('/api/sites')).rejects.toMatchObject({ status: 502, code: 'http-502' });
  });

  it('says that the platform cannot be reached when the network fails', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(get('/api/sites')).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('leaves empty parameters out of a query', () => {
    expect(withQuery('/api/alerts', { state: 'RAISED', siteId: '', after: undefined, limit: 0 })).toBe(
      '/api/alerts?state=RAISED&limit=0',
    );
    expect(withQuery('/api/alerts')).toBe('/api/alerts');
  });
});

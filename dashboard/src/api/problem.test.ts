import { describe, expect, it } from 'vitest';
import { Problem, asProblem, messageFor, problemOf } from './problem';

describe('a problem', () => {
  it('gives the message of a field, of its elements and of its parts', () => {
    const problem = new Problem(422, 'invalid-fields', 'Wrong', '', [
      { field: 'zoneIds[2]', code: 'unknown', message: 'No such zone.' },
      { field: 'position.lat', code: 'range', message: '' },
    ]);
    expect(messageFor(problem, 'zoneIds')).toBe('No such zone.');
    expect(messageFor(problem, 'position')).toBe('range');
    expect(messageFor(problem, 'zone')).toBeUndefined();
    expect(messageFor(null, 'zoneIds')).toBeUndefined();
  });

  it('survives a body whose members have the wrong types', async () => {
    const response = new Response(JSON.stringify({ code: 7, title: null, errors: [1, { field: 2 }] }), { status: 400 });
    await expect(problemOf(response)).resolves.toMatchObject({
      code: 'http-400',
      fields: [{ field: '', code: '', message: '' }],
    });
  });

  it('makes a problem of any other thrown thing', () => {
    expect(asProblem(new Error('broken'))).toMatchObject({ code: 'page-failed', message: 'broken' });
  });
});

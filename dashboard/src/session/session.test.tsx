import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Me } from '../api/types';
import { serve, show } from '../test/server';
import { firstPage } from './firstPage';
import { Guard } from './Guard';
import { takeReturnPath } from './signIn';
import { holds } from './useMe';

const olga: Me = { signedIn: true, username: 'olga', roles: ['operator'], sites: ['*'], duty: null };
const secret = <Guard roles={['operator']}>secret numbers</Guard>;

afterEach(() => vi.unstubAllGlobals());

describe('a page for staff', () => {
  it('asks who is not signed in to sign in', async () => {
    serve({ 'GET /api/me': { body: { signedIn: false } } });
    show(secret);
    expect(await screen.findByRole('button', { name: 'Sign in to this page' })).toBeInTheDocument();
    expect(screen.queryByText('secret numbers')).toBeNull();
  });

  it('is not shown to another role', async () => {
    serve({ 'GET /api/me': { body: { ...olga, roles: ['oversight'] } } });
    show(secret);
    expect(await screen.findByRole('heading', { name: 'This page is not for your role' })).toBeInTheDocument();
    expect(screen.queryByText('secret numbers')).toBeNull();
  });

  it('is shown only after a duty is declared', async () => {
    let duty: unknown = null;
    serve({
      'GET /api/me': () => ({ body: { ...olga, duty } }),
      'POST /api/duty': (call) => {
        duty = call.body;
        return { body: duty };
      },
    });
    show(secret);
    await userEvent.type(await screen.findByLabelText('Purpose'), 'Control room shift');
    expect(screen.queryByText('secret numbers')).toBeNull();
    await userEvent.type(screen.getByLabelText('Event or case number'), 'EV-1');
    await userEvent.click(screen.getByRole('button', { name: 'Start duty' }));
    expect(await screen.findByText('secret numbers')).toBeInTheDocument();
    expect(duty).toEqual({ purpose: 'Control room shift', caseNumber: 'EV-1' });
  });

  it('says beside the field why a duty was refused', async () => {
    const errors = [{ field: 'caseNumber', code: 'format', message: 'Printable characters only.' }];
    serve({ 'GET /api/me': { body: olga }, 'POST /api/duty': { status: 422, body: { title: 'No', code: 'invalid-fields', errors } } });
    show(secret);
    await userEvent.type(await screen.findByLabelText('Purpose'), 'x');
    await userEvent.type(screen.getByLabelText('Event or case number'), 'y');
    await userEvent.click(screen.getByRole('button', { name: 'Start duty' }));
    await waitFor(() => expect(screen.getByLabelText('Event or case number')).toHaveFocus());
    expect(screen.getByLabelText('Event or case number')).toHaveAccessibleDescription('Printable characters only.');
  });
});

describe('a role', () => {
  it('of supervisor may do all that an operator may, and not the other way round', () => {
    expect(holds({ ...olga, roles: ['supervisor'] }, 'operator')).toBe(true);
    expect(holds(olga, 'supervisor')).toBe(false);
    expect(holds({ ...olga, signedIn: false }, 'operator')).toBe(false);
  });

  it('decides which page comes first', () => {
    expect([olga, { ...olga, roles: ['oversight' as const] }, { ...olga, roles: ['registrar' as const] }, undefined].map(firstPage)).toEqual([
      '/control',
      '/approvals',
      '/cameras',
      '/register',
    ]);
  });
});

describe('the way back after signing in', () => {
  it('leads once, and only into this site', () => {
    sessionStorage.setItem('plainview.return-to', '/alerts');
    expect(takeReturnPath()).toBe('/alerts');
    expect(takeReturnPath()).toBeNull();
    sessionStorage.setItem('plainview.return-to', '//evil.example');
    expect(takeReturnPath()).toBeNull();
  });
});

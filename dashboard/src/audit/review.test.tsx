import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Review } from './reviewTypes';
import { anEntry, NaiveLog, treeHash } from '../test/naiveLog';
import { filesOf } from '../test/servedLog';
import { secondsBefore } from '../test/things';
import { type Answers, serve, show } from '../test/server';
import { ReviewPage } from './ReviewPage';
import { ReviewsPage } from './ReviewsPage';

const entries = Array.from({ length: 30 }, (_, i) => anEntry(i));
const log = new NaiveLog(entries.map((entry) => entry.leaf));
const rootOf20 = treeHash(log.entries.slice(0, 20)).toString('base64');

const review: Review = {
  id: 'r1',
  createdAt: secondsBefore(100),
  createdBy: 'ines',
  role: 'operator',
  count: 2,
  reviewed: 0,
  checkpointSize: 20,
  checkpointRoot: rootOf20,
  items: [3, 17].map((index) => ({ index, entry: entries[index] ?? anEntry(index), finding: null })),
};

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

function showReviews(at: string, answers: Answers = {}) {
  const calls = serve({
    'GET /api/me': { body: { signedIn: true, username: 'ines', roles: ['oversight'] } },
    'GET /api/audit/reviews': { body: { items: [review, { ...review, id: 'r0', createdBy: null, items: undefined, reviewed: 1 }] } },
    'GET /api/audit/reviews/r1': { body: review },
    ...filesOf(log),
    ...answers,
  });
  show(
    <Routes>
      <Route path="reviews" element={<ReviewsPage />} />
      <Route path="reviews/:reviewId" element={<ReviewPage />} />
    </Routes>,
    at,
  );
  return calls;
}

describe('reviews', () => {
  it('are listed with what they are about and how far they are', async () => {
    showReviews('/reviews');
    const [first, second] = (await screen.findAllByRole('row')).slice(1);
    expect(first).toHaveTextContent('inesEntries with role Operator.0 of 2 reviewed');
    expect(second).toHaveTextContent('erasedEntries with role Operator.1 of 2 reviewed');
  });

  it('begin with a sample that the log draws', async () => {
    const calls = showReviews('/reviews', { 'POST /api/audit/reviews': { status: 201, body: review } });
    await userEvent.type(screen.getByLabelText('Action'), 'alert.');
    await userEvent.selectOptions(screen.getByLabelText('Role'), 'Operator');
    await userEvent.clear(screen.getByLabelText('How many'));
    await userEvent.type(screen.getByLabelText('How many'), '2');
    await userEvent.click(screen.getByRole('button', { name: 'Draw' }));
    expect(await screen.findByRole('heading', { name: 'Review' })).toBeInTheDocument();
    expect(await screen.findByText('0 of 2 reviewed')).toBeInTheDocument();
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ action: 'alert.', role: 'operator', count: 2 });
    expect(calls.some((call) => call.path.startsWith('/api/audit/reviews/r1'))).toBe(false);
  });

  it('say beside the field why no sample was drawn', async () => {
    const errors = [{ field: 'count', code: 'range', message: 'At most 500.' }];
    showReviews('/reviews', { 'POST /api/audit/reviews': { status: 422, body: { title: 'No', code: 'invalid-fields', errors } } });
    await userEvent.click(screen.getByRole('button', { name: 'Draw' }));
    await waitFor(() => expect(screen.getByLabelText('How many')).toHaveAccessibleDescription('At most 500.'));
  });
});

describe('a review', () => {
  it('shows its entries verified, and that the log was as it was drawn from', async () => {
    showReviews('/reviews/r1');
    expect(await screen.findByText('2 of 2 entries verified by this browser.')).toBeInTheDocument();
    expect(await screen.findByText(/verified: that is how the log was/)).toBeInTheDocument();
  });

  it('that was drawn from another log is not to be relied on', async () => {
    showReviews('/reviews/r1', { 'GET /api/audit/reviews/r1': { body: { ...review, checkpointSize: 21 } } });
    expect(await screen.findByText(/the log never was like that/)).toBeInTheDocument();
  });

  it('takes a finding for each entry and counts them, without reading the review again', async () => {
    const calls = showReviews('/reviews/r1', { 'PUT /api/audit/reviews/r1/findings/17': { status: 204 } });
    await userEvent.click(await screen.findByRole('button', { name: 'Record the finding on entry 17' }));
    const dialog = screen.getByRole('dialog', { name: 'Finding on entry 17' });
    await userEvent.click(within(dialog).getByLabelText('Questionable'));
    await userEvent.type(within(dialog).getByLabelText('Note'), 'No case at that time');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Record the finding' }));
    expect(await screen.findByText('1 of 2 reviewed')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /alert-17/ })).toHaveTextContent(/Questionable.*No case at that time.*ines,/);
    expect(calls.find((call) => call.method === 'PUT')?.body).toEqual({ verdict: 'QUESTIONABLE', note: 'No case at that time' });
    expect(calls.filter((call) => call.path === '/api/audit/reviews/r1')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Change the finding on entry 17' }));
    expect(screen.getByLabelText('Note')).toHaveValue('No case at that time');
  });
});

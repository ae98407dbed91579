import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DryRun, WatchPreset } from './types';
import { type Answers, serve, show } from '../test/server';
import { WatchForm } from './WatchForm';
import { piecesOf, placeText, rangeOf } from './places';

// Its canvas has no place in a test; what the chart is told is what counts.
vi.mock('../charts/HistoryChart', () => ({
  HistoryChart: ({ marks }: { marks?: unknown[] }) => <div data-testid="chart">{marks?.length} marks</div>,
}));

const mistake = {
  field: 'expression',
  code: 'unit',
  message: "'zone.densityPerM2' is in people/m², and '4' is a plain number. Write perM2(4).",
  line: 2,
  column: 6,
  length: 22,
};
const text = 'zone.level >= ACT\n  && zone.densityPerM2 >= 4';
const preset: WatchPreset = {
  id: 'stagnation',
  title: 'A dense crowd that stands',
  explanation: 'Something is in their way.',
  source: 'Helbing and Mukerji 2012',
  watch: {
    quantity: 'EXPRESSION',
    expression: 'heldFor(zone.speedMps <= mps(0.2), minutes(1))',
    forSeconds: 7,
    clearForSeconds: 120,
    level: 'ACT',
  },
};
const unfit: WatchPreset = { ...preset, id: 'route', title: 'Route', unavailable: 'This zone has no zone.flowPerMMin.' };
const dryRun: DryRun = {
  from: '2026-11-16T12:00:00Z',
  to: '2026-11-23T12:00:00Z',
  step: '1m',
  firings: [
    { from: '2026-11-20T18:00:00Z', to: '2026-11-20T18:10:00Z' },
    { from: '2026-11-23T11:50:00Z' },
  ],
  evaluated: 10_000,
  unknown: 80,
  notes: ['Where several cameras see the zone, they are taken together.'],
};
const known: Answers = {
  'GET /api/sites': { body: { items: [{ id: 'square', name: 'Square' }] } },
  'GET /api/sites/square/zones': { body: { items: [{ id: 'west', name: 'West' }] } },
  'GET /api/watch-presets': { body: { place: 'OPEN', items: [preset, unfit] } },
  'POST /api/watches/check': { body: { valid: false, problems: [mistake] } },
  'POST /api/watches/dry-run': { body: dryRun },
  'GET /api/zones/west/history': { body: { zoneId: 'west', step: '1m', points: [] } },
};

afterEach(() => vi.unstubAllGlobals());

async function writeACondition(condition: string) {
  await screen.findByRole('option', { name: 'West' });
  await userEvent.selectOptions(screen.getByLabelText('Quantity'), 'Written condition');
  await userEvent.click(screen.getByLabelText('Condition'));
  await userEvent.paste(condition);
}

describe('the place of a mistake', () => {
  it('cuts the text into what is right and what is not', () => {
    expect(piecesOf(text, [mistake]).map((piece) => [piece.text, Boolean(piece.problem)])).toEqual([
      ['zone.level >= ACT\n  && ', false],
      ['zone.densityPerM2 >= 4', true],
    ]);
    expect(rangeOf(text, mistake)).toEqual([23, 45]);
    expect(placeText(mistake)).toBe('line 2, column 6');
  });

  it('is never outside of the text', () => {
    expect(piecesOf('a', [{ ...mistake, line: 9, column: 9 }]).map((piece) => piece.text).join('')).toBe('a');
    expect(piecesOf('ab', [mistake, mistake].map((each) => ({ ...each, line: 1, column: 1 })))).toHaveLength(1);
    expect(placeText({ field: 'level', code: 'range', message: '' })).toBe('');
  });
});

describe('a written condition', () => {
  it('is checked when its writer pauses, and the mistake is marked and can be gone to', async () => {
    const calls = serve(known);
    show(<WatchForm onClose={() => undefined} />);
    await writeACondition(text);

    expect(await screen.findByText(/Write perM2\(4\)/, undefined, { timeout: 3_000 })).toBeInTheDocument();
    expect(document.querySelector('mark')).toHaveTextContent('zone.densityPerM2 >= 4');
    expect(screen.getByLabelText('Condition')).toHaveAttribute('aria-invalid', 'true');
    await userEvent.click(screen.getByRole('button', { name: 'line 2, column 6' }));
    const area = screen.getByLabelText<HTMLTextAreaElement>('Condition');
    expect(text.slice(area.selectionStart, area.selectionEnd)).toBe('zone.densityPerM2 >= 4');
    expect(calls.filter((call) => call.path === '/api/watches/check').at(-1)?.body).toMatchObject({
      siteId: 'square',
      zoneId: 'west',
      expression: text,
    });
  });

  it('can be of the whole site, and then says nothing of history', async () => {
    serve({ ...known, 'POST /api/watches/check': { body: { valid: true, problems: [] } } });
    show(<WatchForm onClose={() => undefined} />);
    await writeACondition('site.level >= ACT');
    await userEvent.selectOptions(screen.getByLabelText('Zone'), 'The whole site');

    expect(await screen.findByText('This can be written.', undefined, { timeout: 3_000 })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Try it against/ })).toBeNull();
  });

  it('starts from a preset that says where its numbers come from', async () => {
    serve(known);
    show(<WatchForm onClose={() => undefined} />);
    await userEvent.selectOptions(await screen.findByLabelText('Start from'), preset.title);
    expect(screen.getByText('Source: Helbing and Mukerji 2012')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Fill in' }));

    expect(screen.getByLabelText('Condition')).toHaveValue(preset.watch.expression);
    expect(screen.getByLabelText('For (s)')).toHaveValue(7);
    expect(screen.getByLabelText('Level')).toHaveValue('ACT');
    await userEvent.selectOptions(screen.getByLabelText('Start from'), 'Route');
    expect(screen.getByRole('button', { name: 'Fill in' })).toBeDisabled();
  });

  it('shows when it would have stood, as a picture and as a table', async () => {
    const calls = serve(known);
    show(<WatchForm onClose={() => undefined} />);
    await writeACondition(text);
    await userEvent.click(screen.getByRole('button', { name: 'Try it against the last 7 days' }));

    expect(await screen.findByText(/It would have raised 2 alerts/)).toBeInTheDocument();
    expect(screen.getByTestId('chart')).toHaveTextContent('2 marks');
    expect(screen.getByText('still standing at the end')).toBeInTheDocument();
    expect(screen.getByText(/taken together/)).toBeInTheDocument();
    await waitFor(() => expect(calls.filter((call) => call.path.startsWith('/api/zones/west/history'))).toHaveLength(2));
  });
});

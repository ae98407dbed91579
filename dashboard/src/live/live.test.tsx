import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { show } from '../test/server';
import { ConnectionBanner } from './ConnectionBanner';
import { LiveContext } from './LiveProvider';
import { NOTHING_YET, type LiveState } from './reducer';

const banner = (state: Partial<LiveState>) =>
  show(
    <LiveContext value={{ ...NOTHING_YET, ...state }}>
      <ConnectionBanner />
    </LiveContext>,
  );

afterEach(() => vi.useRealTimers());

describe('the connection banner', () => {
  it('says how old the data are once the connection is lost', () => {
    vi.useFakeTimers({ now: 100_000 });
    banner({ connection: 'lost', heardAtMs: 58_000 });
    expect(screen.getByRole('alert')).toHaveTextContent('Connection lost, data are 42 s old.');
  });

  it('says so when nothing has ever arrived', () => {
    banner({ connection: 'lost', heardAtMs: null });
    expect(screen.getByRole('alert')).toHaveTextContent('no data have arrived yet');
  });

  it('keeps quiet while data flow, and while a stream is only renewed', () => {
    vi.useFakeTimers({ now: 100_000 });
    banner({ connection: 'open', heardAtMs: 10_000 });
    banner({ connection: 'lost', heardAtMs: 99_000 });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

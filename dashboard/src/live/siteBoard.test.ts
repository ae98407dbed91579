import { describe, expect, it } from 'vitest';
import { type LiveSite, SiteBoard } from './siteBoard';

const site = (siteId: string): LiveSite => ({ siteId, level: 'NORMAL', normal: 1 });

/** A board and a screen that paints when it is told to. */
function boardAndScreen() {
  const waiting: Array<() => void> = [];
  const board = new SiteBoard((show) => void waiting.push(show));
  let pictures = 0;
  board.subscribe(() => pictures++);
  return { board, pictures: () => pictures, paint: () => waiting.splice(0).forEach((show) => show()) };
}

describe('the board of sites', () => {
  it('shows what has come with the next picture, once however much it was', () => {
    const { board, pictures, paint } = boardAndScreen();
    board.apply({ at: '', sites: [site('a')] }, 1);
    board.apply({ at: '', sites: [site('b')] }, 2);
    expect(pictures()).toBe(0);
    paint();
    expect(pictures()).toBe(1);
    expect([...board.view().sites.keys()]).toEqual(['a', 'b']);
    expect(board.view().confirmedAtMs).toBe(2);
  });

  it('hands out the same view until something has come', () => {
    const { board, paint } = boardAndScreen();
    const before = board.view();
    expect(board.view()).toBe(before);
    board.apply({ at: '', sites: [] }, 1);
    paint();
    expect(board.view()).not.toBe(before);
  });

  it('forgets all sites for a new stream, which may know fewer', () => {
    const { board, paint } = boardAndScreen();
    board.apply({ at: '', sites: [site('a')] }, 1);
    board.clear();
    paint();
    expect(board.view()).toMatchObject({ confirmedAtMs: null });
    expect(board.view().sites.size).toBe(0);
  });
});

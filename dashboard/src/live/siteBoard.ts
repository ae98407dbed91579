import type { Level } from '../api/types';

/** How a site stands by its newest state; absent numbers of zones are none. */
export type LiveSite = {
  siteId: string;
  level: Level;
  /** Since when it has a level other than Normal, and which zone has it. */
  since?: string;
  worstZoneId?: string;
  normal?: number;
  watch?: number;
  act?: number;
  critical?: number;
  /** Zones that nothing is known of. */
  blind?: number;
  people?: number;
  peopleLow?: number;
  peopleHigh?: number;
  /** Of the densest zone. */
  densityPerM2?: number;
  /** When the last state came of a site that should have said something since. */
  silentSince?: string;
};

export type SiteChanges = { at: string; sites: LiveSite[] };

export type BoardView = {
  sites: ReadonlyMap<string, LiveSite>;
  /** When it was last said, by this browser's clock, that the sites not named stand as they stood; null before. */
  confirmedAtMs: number | null;
};

/** Changes are shown with the next picture that the browser paints, however many come between two. */
export type Schedule = (show: () => void) => void;

/** All sites of a city outside of React: changes are put into one map, and a view of it is handed out per picture. */
export class SiteBoard {
  readonly #sites = new Map<string, LiveSite>();
  readonly #schedule: Schedule;
  readonly #listeners = new Set<() => void>();
  #view: BoardView = { sites: this.#sites, confirmedAtMs: null };
  #confirmedAtMs: number | null = null;
  #waiting = false;

  constructor(schedule: Schedule = (show) => void requestAnimationFrame(show)) {
    this.#schedule = schedule;
  }

  apply(changes: SiteChanges, atMs: number) {
    for (const site of changes.sites) this.#sites.set(site.siteId, site);
    this.#confirmedAtMs = atMs;
    this.#show();
  }

  /** Forgets every site: a new stream tells all that it knows, and confirms no other. */
  clear() {
    this.#sites.clear();
    this.#confirmedAtMs = null;
    this.#show();
  }

  #show() {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#schedule(() => {
      this.#waiting = false;
      this.#view = { sites: this.#sites, confirmedAtMs: this.#confirmedAtMs };
      for (const listener of this.#listeners) listener();
    });
  }

  /** The same object until something has come. */
  readonly view = (): BoardView => this.#view;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

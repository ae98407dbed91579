import { withQuery } from '../api/http';
import type { Alert, LiveCamera, LiveLevel, LiveZone } from '../api/types';
import type { SiteChanges } from './siteBoard';

/** The gateway pings every 15 s; two missed pings mean that the line is dead even if TCP has not noticed. */
const SILENT_TOO_LONG_MS = 35_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;

export type StreamHandlers = {
  opened: (again: boolean) => void;
  lost: () => void;
  heard: () => void;
  sites: (changes: SiteChanges) => void;
  zones: (zones: LiveZone[]) => void;
  cameras: (cameras: LiveCamera[]) => void;
  levels: (levels: LiveLevel[]) => void;
  alert: (alert: Alert) => void;
};

/** The overview of all sites, or one site in full. */
export function openStream(siteId: string | undefined): EventSource {
  return new EventSource(withQuery('/api/events', { siteId }));
}

/** Keeps one event stream open until the returned function is called; connects again with backoff. */
export function followLive(handlers: StreamHandlers, open: () => EventSource): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let retryMs = FIRST_RETRY_MS;
  let wasOpen = false;

  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(reconnect, SILENT_TOO_LONG_MS);
    handlers.heard();
  };

  function on<T>(type: string, handle: (data: T) => void) {
    source?.addEventListener(type, (event) => {
      heard();
      handle(JSON.parse((event as MessageEvent<string>).data) as T);
    });
  }

  function reconnect() {
    source?.close();
    clearTimeout(silence);
    handlers.lost();
    retry = setTimeout(connect, retryMs);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
  }

  function connect() {
    source = open();
    source.onopen = () => {
      retryMs = FIRST_RETRY_MS;
      handlers.opened(wasOpen);
      wasOpen = true;
      heard();
    };
    // The browser's own retry gives up for good on an HTTP error such as 503, so every retry is ours.
    source.onerror = reconnect;
    on<SiteChanges>('sites', handlers.sites);
    on<LiveZone[]>('zones', handlers.zones);
    on<LiveCamera[]>('cameras', handlers.cameras);
    on<LiveLevel[]>('levels', handlers.levels);
    on<Alert>('alert', handlers.alert);
    source.addEventListener('ping', heard);
  }

  connect();
  return () => {
    source?.close();
    clearTimeout(retry);
    clearTimeout(silence);
  };
}

import { useSyncExternalStore } from 'react';

export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'plainview.theme';
const listeners = new Set<() => void>();

function stored(): Theme {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'auto';
}

function apply(theme: Theme) {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function prefersDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

function subscribe(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', listener);
  listeners.add(listener);
  return () => {
    system.removeEventListener('change', listener);
    listeners.delete(listener);
  };
}

/** Puts the stored choice into force; called once before the first paint. */
export function startTheme(): void {
  apply(stored());
}

/** The theme chosen, and the one that is shown because of it. */
export function useTheme(): { chosen: Theme; shown: 'light' | 'dark'; choose: (theme: Theme) => void } {
  const chosen = useSyncExternalStore(subscribe, stored);
  const dark = useSyncExternalStore(subscribe, prefersDark);
  return {
    chosen,
    shown: chosen === 'auto' ? (dark ? 'dark' : 'light') : chosen,
    choose: (theme) => {
      localStorage.setItem(KEY, theme);
      apply(theme);
      for (const listener of listeners) listener();
    },
  };
}

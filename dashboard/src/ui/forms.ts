import { type FormEvent, useEffect, useRef } from 'react';
import type { Problem } from '../api/problem';

/** The text of a field, trimmed; empty when the form has no such field. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The number in a field; null when it is empty or no number, which the server then explains. */
export function numberOf(form: FormData, name: string): number | null {
  const text = textOf(form, name);
  const value = Number(text);
  return text === '' || Number.isNaN(value) ? null : value;
}

export function onSubmit(handle: (form: FormData) => void) {
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    handle(new FormData(event.currentTarget));
  };
}

/** Moves the focus to the first field that a refused submission names. */
export function useFocusOnFirstError(problem: Problem | null | undefined) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  return form;
}

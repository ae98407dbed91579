import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field } from './Field';

type Common = { name: string; label: string; hint?: ReactNode; error?: string | undefined; wide?: boolean };

export function TextField({
  name,
  label,
  hint,
  error,
  wide = false,
  ...rest
}: Common & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>) {
  return (
    <Field name={name} label={label} hint={hint} error={error} wide={wide}>
      {(control) => <input type="text" autoComplete="off" {...rest} {...control} />}
    </Field>
  );
}

export function TextArea({
  name,
  label,
  hint,
  error,
  wide = true,
  defaultValue,
  rows,
  required,
}: Common & { defaultValue?: string; rows?: number; required?: boolean }) {
  return (
    <Field name={name} label={label} hint={hint} error={error} wide={wide}>
      {(control) => <textarea rows={rows ?? 3} defaultValue={defaultValue} required={required} {...control} />}
    </Field>
  );
}

export function SelectField({
  name,
  label,
  hint,
  error,
  wide = false,
  options,
  defaultValue,
  value,
  onChange,
}: Common & {
  options: ReadonlyArray<readonly [value: string, words: string]>;
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
}) {
  return (
    <Field name={name} label={label} hint={hint} error={error} wide={wide}>
      {(control) => (
        <select
          {...control}
          {...(value === undefined ? { defaultValue } : { value })}
          onChange={(event) => onChange?.(event.target.value)}
        >
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Entries of a record of words as options. */
export function optionsOf(words: Record<string, string>): Array<[string, string]> {
  return Object.entries(words);
}

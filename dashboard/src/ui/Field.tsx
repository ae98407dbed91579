import { type ReactNode, useId } from 'react';

export type ControlProps = {
  id: string;
  name: string;
  className: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
};

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  wide?: boolean;
  children: (control: ControlProps) => ReactNode;
};

/** A labelled control with its hint and its error beside it, tied together for assistive technology. */
export function Field({ name, label, hint, error, wide = false, children }: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const control: ControlProps = {
    id,
    name,
    className: 'input',
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
  };
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children(control)}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}

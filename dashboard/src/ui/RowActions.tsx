import { useState, type ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice';

/** Turns what a row is about on and off. */
export function OnOff({ name, enabled, save, onChange }: {
  name: string;
  enabled: boolean;
  save: { isPending: boolean; error: Error | null };
  onChange: () => void;
}) {
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={enabled} disabled={save.isPending} onChange={onChange} />
        {enabled ? 'On' : 'Off'}
        <span className="visually-hidden">: {name}</span>
      </label>
      <ProblemNotice error={save.error} />
    </>
  );
}

/** Opens the dialogs that edit and delete what a row is about. */
export function EditAndDelete({ name, edit, erase }: {
  name: string;
  edit: (close: () => void) => ReactNode;
  erase: (close: () => void) => ReactNode;
}) {
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <button type="button" className="button compact" onClick={() => setDialog('edit')}>
        Edit<span className="visually-hidden"> {name}</span>
      </button>{' '}
      <button type="button" className="button compact danger" onClick={() => setDialog('delete')}>
        Delete<span className="visually-hidden"> {name}</span>
      </button>
      {dialog === 'edit' && edit(close)}
      {dialog === 'delete' && erase(close)}
    </>
  );
}

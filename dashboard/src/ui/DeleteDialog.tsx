import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog } from './Dialog';
import { ProblemNotice } from './ProblemNotice';

/** Asks before something is deleted for good; `kind` is what it is, such as watch. */
export function DeleteDialog({ kind, name, erase, children, onClose }: {
  kind: string;
  name: string;
  erase: UseMutationResult<unknown, Error, void>;
  children: ReactNode;
  onClose: () => void;
}) {
  return (
    <Dialog title={`Delete ${kind}: ${name}`} onClose={onClose}>
      <p>{children}</p>
      <ProblemNotice error={erase.error} />
      <div className="row end">
        <button type="button" className="button quiet" onClick={onClose}>
          Cancel
        </button>
        <button
          type="button"
          className="button danger"
          disabled={erase.isPending}
          onClick={() => erase.mutate(undefined, { onSuccess: onClose })}
        >
          Delete this {kind}
        </button>
      </div>
    </Dialog>
  );
}

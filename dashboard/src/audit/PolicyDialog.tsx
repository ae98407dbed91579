import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { parsePolicy } from '../log/policy';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { onSubmit } from '../ui/forms';
import { PolicyKeys } from './PolicyKeys';
import { useLogDecisions, useLogView } from './useLog';

/**
 * Takes a policy from the officer, shows what it says, and trusts it when told so.
 *
 * @param proposed what stands there at first
 */
export function PolicyDialog({ proposed, onClose }: { proposed: string; onClose: () => void }) {
  const [text, setText] = useState(proposed);
  const fileId = useId();
  const file = fileOf(text);
  const { trust } = useLogDecisions(useLogView().data);
  const read = useQuery({
    queryKey: ['policy', file],
    queryFn: () => parsePolicy(file),
    enabled: text.trim() !== '',
    retry: false,
  });
  return (
    <Dialog title="Trust another policy" onClose={onClose}>
      <form
        className="stack"
        onSubmit={onSubmit(() => {
          void trust(file);
          onClose();
        })}
      >
        <p>
          From then on this browser believes checkpoints that are signed as this policy asks. What it has seen of the log
          stays remembered: a new key cannot hide that the log was changed.
        </p>
        <div className="field">
          <label htmlFor={fileId}>Load a policy file</label>
          <input
            id={fileId}
            type="file"
            onChange={(event) => void event.target.files?.[0]?.text().then(setText)}
          />
        </div>
        <Field name="policy" label="Policy" hint="Lines of log, witness, group and quorum." error={read.error?.message}>
          {(control) => (
            <textarea {...control} rows={8} spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
        {read.data && <PolicyKeys policy={read.data} />}
        <div className="row end">
          <button type="button" className="button quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button danger" disabled={!read.data}>
            Trust this policy
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** What was pasted as a file: other systems end lines otherwise, and a selection leaves the last end out. */
function fileOf(text: string): string {
  const lines = text.replaceAll('\r\n', '\n');
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}

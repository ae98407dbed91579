import { messageFor, type Problem } from '../api/problem';
import { ROLE_WORDS } from '../format/words';
import { optionsOf, SelectField, TextField } from '../ui/fields';
import { onSubmit } from '../ui/forms';
import { Panel } from '../ui/Page';
import { type AuditSearch, searchOf } from './useAudit';

export const ANY_ROLE: Array<[string, string]> = [['', 'Any role'], ...optionsOf(ROLE_WORDS)];

type Props = { problem: Problem | null; onSearch: (search: AuditSearch) => void };

export function SearchForm({ problem, onSearch }: Props) {
  return (
    <Panel title="Search the audit log">
      <form className="filters" role="search" onSubmit={onSubmit((data) => onSearch(searchOf(data)))}>
        <TextField name="from" label="From" type="datetime-local" step={1} error={messageFor(problem, 'from')} />
        <TextField name="to" label="Until" type="datetime-local" step={1} error={messageFor(problem, 'to')} />
        <TextField name="actor" label="Actor" error={messageFor(problem, 'actor')} />
        <SelectField name="role" label="Role" options={ANY_ROLE} error={messageFor(problem, 'role')} />
        <TextField name="action" label="Action" placeholder="alert.acknowledge" error={messageFor(problem, 'action')} />
        <TextField name="object" label="Object" error={messageFor(problem, 'object')} />
        <TextField name="case" label="Case" error={messageFor(problem, 'case')} />
        <button type="submit" className="button primary">
          Search
        </button>
      </form>
    </Panel>
  );
}

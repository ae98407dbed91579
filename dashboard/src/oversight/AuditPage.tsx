import { useState } from 'react';
import { asProblem, messageFor } from '../api/problem';
import { TextField } from '../ui/fields';
import { onSubmit, textOf } from '../ui/forms';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { Pager } from '../ui/Pager';
import { usePaging } from '../ui/usePaging';
import { AuditTable } from './AuditTable';
import { type AuditSearch, useAudit } from './useDecisions';

const TEXTS = ['actor', 'action', 'object', 'case'] as const;

export function AuditPage() {
  const [search, setSearch] = useState<AuditSearch>({});
  const paging = usePaging();
  const entries = useAudit(search, paging.after);
  const problem = entries.error && asProblem(entries.error);
  return (
    <Page
      title="Audit"
      lead="Every access and every decision, newest first. Your own searches are entries too."
    >
      <Panel title="Search the audit log">
        <form
          className="filters"
          role="search"
          onSubmit={onSubmit((data) => {
            paging.reset();
            setSearch(searchOf(data));
          })}
        >
          <TextField name="from" label="From" type="datetime-local" step={1} error={messageFor(problem, 'from')} />
          <TextField name="to" label="Until" type="datetime-local" step={1} error={messageFor(problem, 'to')} />
          <TextField name="actor" label="Actor" error={messageFor(problem, 'actor')} />
          <TextField name="action" label="Action" placeholder="alert.acknowledge" error={messageFor(problem, 'action')} />
          <TextField name="object" label="Object" error={messageFor(problem, 'object')} />
          <TextField name="case" label="Case" error={messageFor(problem, 'case')} />
          <button type="submit" className="button primary">
            Search
          </button>
        </form>
      </Panel>
      <Panel title="Entries" flush>
        <Loaded query={entries}>
          {(page) => (
            <>
              <AuditTable entries={page.items} />
              <Pager paging={paging} next={page.next} total={page.total} what="entries" />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  );
}

/** What the form asks for; local times become instants. */
export function searchOf(form: FormData): AuditSearch {
  const search: AuditSearch = {};
  for (const name of TEXTS) {
    const text = textOf(form, name);
    if (text) search[name] = text;
  }
  for (const name of ['from', 'to'] as const) {
    const local = textOf(form, name);
    if (local) search[name] = new Date(local).toISOString();
  }
  return search;
}

import { useState } from 'react';
import { asProblem } from '../api/problem';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { Pager } from '../ui/Pager';
import { usePaging } from '../ui/usePaging';
import { AuditTable } from './AuditTable';
import { EraseDialog } from './EraseDialog';
import { ExportDialog } from './ExportDialog';
import { LogNotice } from './LogNotice';
import { SearchForm } from './SearchForm';
import { type AuditSearch, useAudit } from './useAudit';

export function AuditPage() {
  const [search, setSearch] = useState<AuditSearch>({});
  const [dialog, setDialog] = useState<'export' | 'erase' | null>(null);
  const paging = usePaging();
  const entries = useAudit(search, paging.after);
  const close = () => setDialog(null);
  return (
    <Page
      title="Audit"
      lead="Every access and every decision, newest first. Your own searches are entries too."
      actions={
        <>
          <button type="button" className="button" onClick={() => setDialog('export')}>
            Export
          </button>
          <button type="button" className="button danger" onClick={() => setDialog('erase')}>
            Erase a person's details
          </button>
        </>
      }
    >
      <LogNotice />
      <SearchForm
        problem={entries.error && asProblem(entries.error)}
        onSearch={(wanted) => {
          paging.reset();
          setSearch(wanted);
        }}
      />
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
      {dialog === 'export' && <ExportDialog search={search} onClose={close} />}
      {dialog === 'erase' && <EraseDialog onClose={close} />}
    </Page>
  );
}

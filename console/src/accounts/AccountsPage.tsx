import { useInfiniteQuery } from '@tanstack/react-query';
import { UserPlus, UserSearch } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Account } from '../api/contract';
import { accountsQuery } from '../api/queries';
import { Page } from '../app/Page';
import { Button } from '../design/Button';
import { EmptyState } from '../design/EmptyState';
import { TextField } from '../design/Field';
import { Loading } from '../design/Loading';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { AccountDialog } from './AccountDialog';
import { AccountsTable } from './AccountsTable';
import { NewAccountDialog } from './NewAccountDialog';

/** One account for each person (R-EDB-18), for technical administrators. */
export function AccountsPage() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const accounts = useInfiniteQuery(accountsQuery(q));
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<Account | null>(null);
  const all = accounts.data?.pages.flatMap((page) => page.items);
  const addButton = (
    <Button
      kind="primary"
      icon={UserPlus}
      onClick={() => {
        setAdding(true);
      }}
    >
      {t('accounts.add')}
    </Button>
  );
  return (
    <Page title={t('accounts.title')} actions={addButton}>
      <search>
        <TextField
          type="search"
          label={t('accounts.filter')}
          value={q}
          onChange={(event) => {
            setSearch(event.target.value ? { q: event.target.value } : {}, { replace: true });
          }}
        />
      </search>
      <ProblemNotice problem={accounts.error} />
      {accounts.isPending && <Loading />}
      {all?.length === 0 && <EmptyState icon={UserSearch} title={t('accounts.none')} />}
      {all && all.length > 0 && <AccountsTable accounts={all} onChoose={setChosen} />}
      {accounts.hasNextPage && (
        <Button
          className="more-button"
          busy={accounts.isFetchingNextPage}
          onClick={() => void accounts.fetchNextPage()}
        >
          {t('action.more')}
        </Button>
      )}
      {adding && (
        <NewAccountDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {chosen && (
        <AccountDialog
          account={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </Page>
  );
}

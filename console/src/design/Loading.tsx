import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useLanguage } from '../i18n/language';
import { Button } from './Button';
import { ProblemNotice } from './Notice';

/** Waits for a query; shows its problem with a way to try again; then what it answered. */
export function Loaded<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}) {
  const { t } = useLanguage();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <div className="stack">
        <ProblemNotice problem={query.error} />
        <div>
          <Button icon={RotateCw} onClick={() => void query.refetch()}>
            {t('action.try_again')}
          </Button>
        </div>
      </div>
    );
  }
  return <Loading />;
}

export function Loading() {
  const { t } = useLanguage();
  return (
    <p className="loading" role="status">
      {t('state.loading')}
    </p>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { Link, useParams } from 'react-router-dom';
import type { LedgerEntry } from '../api/contract';
import { articleQuery, ledgerQuery } from '../api/queries';
import { Page } from '../app/Page';
import { Button } from '../design/Button';
import { downloadText, toCsv } from '../design/download';
import { Loaded } from '../design/Loading';
import { Notice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { preciseMoment } from '../i18n/moments';

/** The proof, portal by portal, since when each shows the directive (R-SYN-02). */
export function LedgerPage() {
  const { t } = useLanguage();
  const id = Number(useParams().article) || 0;
  const article = useQuery(articleQuery(id)).data;
  const ledger = useQuery(ledgerQuery(id));
  return (
    <Page
      title={t('ledger.title')}
      lead={article && <Link to={`/articles/${id}`}>{article.title}</Link>}
      actions={ledger.data && <DownloadButton article={id} entries={ledger.data.items} />}
    >
      <Loaded query={ledger}>
        {({ items, portals, proven }) => (
          <>
            <Notice tone={proven === portals ? 'ok' : 'warn'}>
              {t(proven === portals ? 'ledger.all_proven' : 'ledger.proven', { proven, portals })}
            </Notice>
            <LedgerTable entries={items} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function LedgerTable({ entries }: { entries: LedgerEntry[] }) {
  const { t, language } = useLanguage();
  return (
    // It scrolls sideways on a phone; the keyboard can reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-frame" tabIndex={0} role="region" aria-label={t('ledger.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('ledger.portal')}</th>
            <th scope="col">{t('ledger.revision')}</th>
            <th scope="col">{t('ledger.shown_at')}</th>
            <th scope="col">{t('ledger.delay')}</th>
            <th scope="col">{t('ledger.removed_at')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.portal}>
              <th scope="row">{entry.portal_name}</th>
              <td data-label={t('ledger.revision')}>{entry.revision ?? '–'}</td>
              <td data-label={t('ledger.shown_at')}>
                {entry.shown_at && preciseMoment(entry.shown_at, language)}
                {!entry.proven && <span className="badge badge-warn">{t('ledger.not_yet')}</span>}
              </td>
              <td data-label={t('ledger.delay')}>
                {entry.delay_ms === null ? '–' : t('ledger.milliseconds', { n: entry.delay_ms })}
              </td>
              <td data-label={t('ledger.removed_at')}>
                {entry.removed_at ? preciseMoment(entry.removed_at, language) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DownloadButton({ article, entries }: { article: number; entries: LedgerEntry[] }) {
  const { t } = useLanguage();
  const download = () => {
    const head = [
      t('ledger.portal'),
      t('ledger.revision'),
      t('ledger.shown_at'),
      `${t('ledger.delay')} (ms)`,
      t('ledger.removed_at'),
    ];
    const rows = entries.map((entry) => [
      entry.portal_name,
      entry.revision,
      entry.shown_at,
      entry.delay_ms,
      entry.removed_at,
    ]);
    downloadText(`chi-dao-${article}.csv`, toCsv([head, ...rows]), 'text/csv');
  };
  return (
    <Button icon={Download} onClick={download}>
      {t('ledger.download')}
    </Button>
  );
}

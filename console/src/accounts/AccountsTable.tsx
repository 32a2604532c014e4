import { Link } from 'react-router-dom';
import type { Account } from '../api/contract';
import { Button } from '../design/Button';
import { useLanguage } from '../i18n/language';
import { dateOnly } from '../i18n/moments';

interface AccountsTableProps {
  accounts: Account[];
  onChoose: (account: Account) => void;
}

export function AccountsTable({ accounts, onChoose }: AccountsTableProps) {
  const { t, language } = useLanguage();
  return (
    // It scrolls sideways on a phone; the keyboard can reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-frame" tabIndex={0} role="region" aria-label={t('accounts.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('accounts.name')}</th>
            <th scope="col">{t('accounts.state')}</th>
            <th scope="col">{t('accounts.last_seen')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('accounts.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id} data-row>
              <th scope="row">
                {account.full_name}
                <br />
                <span className="soft small">
                  {account.login} · {account.email}
                </span>
              </th>
              <td>
                <span className={account.state === 'active' ? 'badge badge-ok' : 'badge'}>
                  {t(`accounts.${account.state}`)}
                </span>
                {!account.second_factor && (
                  <>
                    {' '}
                    <span className="badge badge-warn">{t('accounts.no_second_factor')}</span>
                  </>
                )}
              </td>
              <td data-label={t('accounts.last_seen')}>
                {account.last_signed_in_at
                  ? dateOnly(account.last_signed_in_at, language)
                  : t('accounts.never')}
              </td>
              <td>
                <div className="table-actions">
                  <Link className="button button-quiet" to={`/accounts/${account.id}/handover`}>
                    {t('accounts.handover')}
                  </Link>
                  <Button
                    data-row-link
                    data-key="e"
                    aria-label={t('accounts.change_of', { name: account.full_name })}
                    onClick={() => {
                      onChoose(account);
                    }}
                  >
                    {t('accounts.change')}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

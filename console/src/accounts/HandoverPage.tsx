import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useParams } from 'react-router-dom';
import type { Handover } from '../api/contract';
import { handoverQuery, portalsQuery } from '../api/queries';
import { Page } from '../app/Page';
import { Button } from '../design/Button';
import { Loaded } from '../design/Loading';
import { StateBadge } from '../design/StateBadge';
import { useLanguage } from '../i18n/language';
import { dateOnly, dayAndTime } from '../i18n/moments';

/** What an account holds, for the minutes of handing over when somebody leaves (R-EDB-18). */
export function HandoverPage() {
  const { t, language } = useLanguage();
  const id = Number(useParams().account) || 0;
  const handover = useQuery(handoverQuery(id));
  const printButton = (
    <Button
      icon={Printer}
      onClick={() => {
        window.print();
      }}
    >
      {t('action.print')}
    </Button>
  );
  return (
    <Page title={t('handover.title')} actions={printButton} narrow>
      <Loaded query={handover}>
        {(report) => (
          <div className="card stack">
            <p>
              <strong>{report.account.full_name}</strong>
              <br />
              {report.account.login} · {report.account.email}
              <br />
              <span className="soft">
                {t('handover.made_at', { at: dayAndTime(report.made_at, language) })}
              </span>
            </p>
            <HeldRoles roles={report.roles} />
            <UnfinishedArticles articles={report.articles} />
            <p>{t('handover.sessions', { n: report.sessions })}</p>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function HeldRoles({ roles }: { roles: Handover['roles'] }) {
  const { t, label, language } = useLanguage();
  const portals = useQuery(portalsQuery(true)).data ?? [];
  return (
    <section className="stack">
      <h2>{t('handover.roles')}</h2>
      {roles.length === 0 && <p>{t('handover.no_roles')}</p>}
      <ul className="plain-list">
        {roles.map((role) => (
          <li key={role.id}>
            {label(role.role_name)} –{' '}
            {role.portal === null
              ? t('me.installation')
              : portals.find((portal) => portal.id === role.portal)?.name}
            {role.valid_to &&
              ` (${t('handover.until', { at: dateOnly(role.valid_to, language) })})`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnfinishedArticles({ articles }: { articles: Handover['articles'] }) {
  const { t } = useLanguage();
  return (
    <section className="stack">
      <h2>{t('handover.articles')}</h2>
      {articles.length === 0 && <p>{t('handover.no_articles')}</p>}
      <ul className="plain-list">
        {articles.map((article) => (
          <li key={article.id}>
            {article.title} <StateBadge state={article.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}

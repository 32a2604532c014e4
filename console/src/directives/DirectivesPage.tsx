import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { Link } from 'react-router-dom';
import type { ArticleSummary } from '../api/contract';
import { articlesQuery, portalQuery } from '../api/queries';
import { Page } from '../app/Page';
import { usePortalOfAddress } from '../app/present-portal';
import { Button } from '../design/Button';
import { EmptyState } from '../design/EmptyState';
import { Loading } from '../design/Loading';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { dayAndTime } from '../i18n/moments';
import '../content/content.css';

/** What the leaders of the province direct: the public articles that stand on every portal. */
export function DirectivesPage() {
  const { t } = useLanguage();
  const portal = usePortalOfAddress();
  const name = useQuery(portalQuery(portal)).data?.name;
  const published = useInfiniteQuery(articlesQuery(portal, { state: 'published' }));
  const articles = published.data?.pages.flatMap((page) => page.items) ?? [];
  const directives = articles.filter((article) => article.directive);
  const others = articles.filter((article) => !article.directive);
  return (
    <Page title={t('directives.title')} lead={name}>
      <p className="soft">{t('directives.lead')}</p>
      <ProblemNotice problem={published.error} />
      {published.isPending && <Loading />}
      {published.isSuccess && directives.length === 0 && (
        <EmptyState icon={Megaphone} title={t('directives.empty')}>
          <p>{t('directives.empty_hint')}</p>
        </EmptyState>
      )}
      {directives.length > 0 && (
        <section className="stack" aria-labelledby="directives">
          <h2 id="directives">{t('directives.present')}</h2>
          <ul className="article-list">
            {directives.map((article) => (
              <DirectiveRow key={article.id} article={article} />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section className="stack" aria-labelledby="others">
          <h2 id="others">{t('directives.may_become')}</h2>
          <ul className="article-list">
            {others.map((article) => (
              <DirectiveRow key={article.id} article={article} />
            ))}
          </ul>
        </section>
      )}
      {published.hasNextPage && (
        <Button
          className="more-button"
          busy={published.isFetchingNextPage}
          onClick={() => void published.fetchNextPage()}
        >
          {t('action.more')}
        </Button>
      )}
    </Page>
  );
}

function DirectiveRow({ article }: { article: ArticleSummary }) {
  const { t, language } = useLanguage();
  const address = `/articles/${article.id}`;
  return (
    <li className="article-row" data-row>
      <div className="article-row-text">
        <Link to={address} data-row-link data-key="e">
          {article.title}
        </Link>
      </div>
      <p className="article-row-state">
        <Link
          className="button"
          data-key="a"
          to={article.directive ? `${address}/ledger` : `${address}?do=direct`}
        >
          {t(article.directive ? 'directive.open_ledger' : 'workflow.direct')}
        </Link>
      </p>
      <time className="soft small">
        {article.published_at && dayAndTime(article.published_at, language)}
      </time>
    </li>
  );
}

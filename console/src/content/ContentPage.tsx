import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { FilePlus2, FileSearch } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { articlesQuery, portalQuery, sectionsQuery, type ArticleFilter } from '../api/queries';
import { dutiesOn } from '../app/duties';
import { Page } from '../app/Page';
import { usePortalOfAddress } from '../app/present-portal';
import { useSession } from '../app/session';
import { Button } from '../design/Button';
import { EmptyState } from '../design/EmptyState';
import { Loading } from '../design/Loading';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { ArticleFilters } from './ArticleFilters';
import { ArticleRow } from './ArticleRow';
import { NewArticleDialog } from './NewArticleDialog';
import { readFilter, writeFilter } from './article-filter';
import './content.css';

/** Every article of one portal, with the filter in the address. */
export function ContentPage() {
  const { t, label } = useLanguage();
  const portal = usePortalOfAddress();
  const mayWrite = dutiesOn(useSession(), portal).has('write');
  const [search, setSearch] = useSearchParams();
  const [beginning, setBeginning] = useState(false);
  const filter = readFilter(search);
  const filtered = search.size > 0;
  const articles = useInfiniteQuery(articlesQuery(portal, filter));
  const sections = useQuery(sectionsQuery(portal)).data ?? [];
  const name = useQuery(portalQuery(portal)).data?.name;
  const rows = articles.data?.pages.flatMap((page) => page.items);

  const sectionName = (code: string) => {
    const section = sections.find((each) => each.code === code);
    return section ? label(section.name) : code;
  };
  const changeFilter = (next: ArticleFilter) => {
    setSearch(writeFilter(next), { replace: true });
  };
  const newButton = (
    <Button
      kind="primary"
      icon={FilePlus2}
      onClick={() => {
        setBeginning(true);
      }}
    >
      {t('content.new')}
    </Button>
  );

  return (
    <Page title={t('content.title')} lead={name} actions={mayWrite && newButton}>
      <ArticleFilters filter={filter} sections={sections} onChange={changeFilter} />
      <ProblemNotice problem={articles.error} />
      {articles.isPending && <Loading />}
      {rows?.length === 0 && (
        <EmptyState icon={FileSearch} title={t(filtered ? 'content.none_found' : 'content.empty')}>
          {filtered ? (
            <Button
              onClick={() => {
                changeFilter({});
              }}
            >
              {t('content.clear_filter')}
            </Button>
          ) : (
            <p>{t(mayWrite ? 'content.empty_hint' : 'content.empty_wait')}</p>
          )}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <>
          <ul className="article-list">
            {rows.map((article) => (
              <ArticleRow
                key={article.id}
                article={article}
                section={sectionName(article.section)}
              />
            ))}
          </ul>
          {articles.hasNextPage && (
            <Button
              className="more-button"
              busy={articles.isFetchingNextPage}
              onClick={() => void articles.fetchNextPage()}
            >
              {t('action.more')}
            </Button>
          )}
        </>
      )}
      {beginning && (
        <NewArticleDialog
          portal={portal}
          sections={sections}
          onClose={() => {
            setBeginning(false);
          }}
        />
      )}
    </Page>
  );
}

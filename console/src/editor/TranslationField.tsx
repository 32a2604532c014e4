import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router-dom';
import { api } from '../api/client';
import type { Article, Portal } from '../api/contract';
import { articleQuery, portalQuery } from '../api/queries';
import { Button } from '../design/Button';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { draftOf, type Draft } from './draft';

interface TranslationFieldProps {
  article: Article;
  draft: Draft;
  editable: boolean;
  onChange: (patch: Partial<Draft>) => void;
}

/** The languages of a portal that has several: what this translates, or a way to translate it. */
export function TranslationField({ article, draft, editable, onChange }: TranslationFieldProps) {
  const portal = useQuery(portalQuery(article.portal)).data;
  if (!portal || portal.languages.length < 2) return null;
  return draft.translates ? (
    <OriginalOf draft={draft} editable={editable} onChange={onChange} />
  ) : (
    <TranslateInto article={article} draft={draft} portal={portal} />
  );
}

function OriginalOf({ draft, editable, onChange }: Omit<TranslationFieldProps, 'article'>) {
  const { t } = useLanguage();
  const translates = draft.translates;
  const original = useQuery({
    ...articleQuery(translates?.article ?? 0),
    enabled: !!translates,
  }).data;
  if (!translates || !original) return null;
  const current = original.published_revision ?? original.revision;
  return (
    <div className="translation">
      <p>
        {t('article.translates')}{' '}
        <Link to={`/articles/${original.id}`}>{original.title || t('content.untitled')}</Link>
      </p>
      {current !== translates.revision && (
        <>
          <p role="status">{t('article.translation_outdated')}</p>
          <Button
            disabled={!editable}
            onClick={() => {
              onChange({ translates: { ...translates, revision: current } });
            }}
          >
            {t('article.translation_current')}
          </Button>
        </>
      )}
    </div>
  );
}

function TranslateInto({
  article,
  draft,
  portal,
}: Pick<TranslationFieldProps, 'article' | 'draft'> & { portal: Portal }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const begin = useMutation({
    mutationFn: (language: string) =>
      api.post('/portals/{portal}/articles', {
        path: { portal: article.portal },
        body: {
          ...draftOf(article),
          language,
          placements: [],
          change_note: '',
          translates: {
            article: article.id,
            revision: article.published_revision ?? article.revision,
          },
        },
      }),
    onSuccess: (translation) => {
      queries.setQueryData(articleQuery(translation.id).queryKey, translation);
      navigate(`/articles/${translation.id}`);
    },
  });
  return (
    <div className="translation" role="group" aria-label={t('article.translate')}>
      <p>{t('article.translate')}</p>
      <ProblemNotice problem={begin.error} />
      <div className="row">
        {portal.languages
          .filter((language) => language.code !== draft.language)
          .map((language) => (
            <Button
              key={language.code}
              lang={language.code}
              busy={begin.isPending && begin.variables === language.code}
              onClick={() => {
                begin.mutate(language.code);
              }}
            >
              {language.name}
            </Button>
          ))}
      </div>
    </div>
  );
}

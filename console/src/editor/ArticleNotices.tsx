import { Pencil } from 'lucide-react';
import type { Article } from '../api/contract';
import { Button } from '../design/Button';
import { Notice, ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { dayAndTime } from '../i18n/moments';
import type { ArticleDraft } from './useArticleDraft';

interface ArticleNoticesProps {
  article: Article;
  writing: ArticleDraft;
  canReopen: boolean;
  onReopen: () => void;
}

/** What one must know before one reads or writes on. */
export function ArticleNotices({ article, writing, canReopen, onReopen }: ArticleNoticesProps) {
  const { t, language } = useLanguage();
  const { recovery, status } = writing;
  const withdrawal = article.withdrawal;
  return (
    <div className="article-notices">
      {recovery && (
        <Notice
          tone="warn"
          action={
            <>
              <Button onClick={writing.useRecovery}>{t('recovery.use')}</Button>
              <Button kind="quiet" onClick={writing.dropRecovery}>
                {t('recovery.drop')}
              </Button>
            </>
          }
        >
          {t('recovery.found', { at: dayAndTime(recovery.at, language) })}
        </Notice>
      )}
      {status.kind === 'refused' && <ProblemNotice problem={status.problem} />}
      {status.kind === 'offline' && <Notice tone="warn">{t('save.offline_long')}</Notice>}
      {article.return_reason && (
        <Notice tone="warn">
          <strong>{t('article.returned')}</strong>
          <p className="said">{article.return_reason}</p>
        </Notice>
      )}
      {withdrawal && (
        <Notice tone="late">
          <strong>
            {t(`outcome.${withdrawal.outcome}`)} · {dayAndTime(withdrawal.at, language)}
          </strong>
          <p className="said">{withdrawal.reason}</p>
        </Notice>
      )}
      {article.state === 'scheduled' && article.scheduled_at && (
        <Notice tone="info">
          {t('article.scheduled', { at: dayAndTime(article.scheduled_at, language) })}
        </Notice>
      )}
      {article.published_revision !== null && article.published_revision !== article.revision && (
        <Notice tone="info">
          {t('article.correcting', { public: article.published_revision, now: article.revision })}
        </Notice>
      )}
      {canReopen && (
        <Notice
          tone="info"
          action={
            <Button icon={Pencil} onClick={onReopen} data-key="e">
              {t('article.reopen')}
            </Button>
          }
        >
          {t(article.published_revision === null ? 'article.reopen_lead' : 'article.correct_lead')}
        </Notice>
      )}
    </div>
  );
}

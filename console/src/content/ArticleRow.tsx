import { Link } from 'react-router-dom';
import type { ArticleSummary } from '../api/contract';
import { StateBadge } from '../design/StateBadge';
import { useLanguage } from '../i18n/language';
import { ago, dayAndTime } from '../i18n/moments';

export function ArticleRow({ article, section }: { article: ArticleSummary; section: string }) {
  const { t, language } = useLanguage();
  const corrected = article.published_revision !== null && article.state !== 'published';
  return (
    <li className="article-row" data-row>
      <div className="article-row-text">
        <Link to={`/articles/${article.id}`} data-row-link data-key="e">
          {article.title || t('content.untitled')}
        </Link>
        <p className="soft small">
          {[section, article.created_by?.name].filter(Boolean).join(' · ')}
        </p>
      </div>
      <p className="article-row-state">
        <StateBadge state={article.state} />
        {corrected && article.state !== 'withdrawn' && (
          <span className="badge badge-ok">{t('content.still_public')}</span>
        )}
        {article.directive && <span className="badge badge-gold">{t('content.directive')}</span>}
        {article.converted && <span className="badge">{t('content.converted')}</span>}
      </p>
      <time
        className="soft small"
        dateTime={article.updated_at}
        title={dayAndTime(article.updated_at, language)}
      >
        {article.state === 'scheduled' && article.scheduled_at
          ? t('content.scheduled_for', { at: dayAndTime(article.scheduled_at, language) })
          : ago(article.updated_at, new Date(), t, language)}
      </time>
      {article.state === 'submitted' && (
        <Link
          className="visually-hidden"
          to={`/articles/${article.id}?do=approve`}
          data-key="a"
          tabIndex={-1}
          aria-hidden
        >
          {t('tasks.do_review')}
        </Link>
      )}
    </li>
  );
}

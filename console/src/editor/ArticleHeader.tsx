import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, ExternalLink, Eye } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Article } from '../api/contract';
import { portalQuery } from '../api/queries';
import { Button } from '../design/Button';
import { StateBadge } from '../design/StateBadge';
import { useLanguage } from '../i18n/language';
import { WorkflowBar } from '../workflow/WorkflowBar';
import type { Finding } from './checks/finding';
import { PreviewDialog } from './PreviewDialog';
import { SaveState } from './SaveState';
import type { ArticleDraft } from './useArticleDraft';

interface ArticleHeaderProps {
  article: Article;
  writing: ArticleDraft;
  findings: Finding[];
}

/** Where it belongs, how it stands, and the next step: always in sight. */
export function ArticleHeader({ article, writing, findings }: ArticleHeaderProps) {
  const { t } = useLanguage();
  const portal = useQuery(portalQuery(article.portal)).data;
  const [previewing, setPreviewing] = useState(false);
  return (
    <header className="article-head">
      <div className="article-head-place">
        <Link className="back-link" to={`/portals/${article.portal}/articles`}>
          <ArrowLeft aria-hidden size={18} />
          <span>{portal?.name ?? t('content.title')}</span>
        </Link>
        <StateBadge state={article.state} />
        {article.directive && <span className="badge badge-gold">{t('content.directive')}</span>}
        <SaveState status={writing.status} />
      </div>
      <div className="article-head-actions">
        {article.address && (
          <a
            className="button button-quiet"
            href={article.address}
            target="_blank"
            rel="noreferrer"
          >
            <ExternalLink aria-hidden size={18} />
            {t('article.public_page')}
          </a>
        )}
        <Button
          kind="quiet"
          icon={Eye}
          onClick={() => {
            void writing.flush().then(() => {
              setPreviewing(true);
            });
          }}
        >
          {t('article.preview')}
        </Button>
        <WorkflowBar
          article={article}
          blocking={findings.filter((finding) => finding.weight === 'must').length}
          flush={writing.flush}
          version={writing.version}
          onMoved={writing.moved}
        />
      </div>
      {previewing && (
        <PreviewDialog
          article={article.id}
          onClose={() => {
            setPreviewing(false);
          }}
        />
      )}
    </header>
  );
}

import type { Article } from '../api/contract';
import { Tabs } from '../design/Tabs';
import { useLanguage } from '../i18n/language';
import { HistoryPanel } from '../workflow/HistoryPanel';
import { ChecksPanel } from './ChecksPanel';
import type { Finding } from './checks/finding';
import { DetailsPanel } from './DetailsPanel';
import type { Draft } from './draft';

interface ArticleSideProps {
  article: Article;
  draft: Draft;
  editable: boolean;
  findings: Finding[];
  onChange: (patch: Partial<Draft>) => void;
  onShow: (position: number) => void;
}

export function ArticleSide({ article, findings, onShow, ...details }: ArticleSideProps) {
  const { t } = useLanguage();
  return (
    <aside className="article-side" aria-label={t('article.side')}>
      <Tabs
        label={t('article.side')}
        tabs={[
          {
            name: 'checks',
            label: (
              <>
                {t('article.checks')}
                {findings.length > 0 && <span className="tab-count">{findings.length}</span>}
              </>
            ),
            panel: () => <ChecksPanel findings={findings} onShow={onShow} />,
          },
          {
            name: 'details',
            label: t('article.details'),
            panel: () => <DetailsPanel portal={article.portal} article={article} {...details} />,
          },
          {
            name: 'history',
            label: t('article.history'),
            panel: () => <HistoryPanel article={article} />,
          },
        ]}
      />
    </aside>
  );
}

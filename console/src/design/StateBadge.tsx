import type { ArticleState } from '../api/contract';
import { useLanguage } from '../i18n/language';
import './badge.css';

const tones: Record<ArticleState, string> = {
  draft: 'plain',
  submitted: 'info',
  returned: 'warn',
  approved: 'info',
  scheduled: 'info',
  published: 'ok',
  withdrawn: 'late',
  archived: 'plain',
};

export function StateBadge({ state }: { state: ArticleState }) {
  const { t } = useLanguage();
  return <span className={`badge badge-${tones[state]}`}>{t(`state.${state}`)}</span>;
}

import {
  Archive,
  Check,
  CornerUpLeft,
  Megaphone,
  Send,
  Undo2,
  Upload,
  type LucideIcon,
} from 'lucide-react';
import type { Article, ArticleAction } from '../api/contract';
import type { MessageKey } from '../i18n/language';

export interface Step {
  action: ArticleAction;
  label: MessageKey;
  icon: LucideIcon;
  kind: 'primary' | 'plain' | 'danger';
}

const steps: Step[] = [
  { action: 'archive', label: 'workflow.archive', icon: Archive, kind: 'plain' },
  { action: 'withdraw', label: 'workflow.withdraw', icon: Undo2, kind: 'danger' },
  { action: 'return', label: 'workflow.return', icon: CornerUpLeft, kind: 'plain' },
  { action: 'direct', label: 'workflow.direct', icon: Megaphone, kind: 'primary' },
  { action: 'submit', label: 'workflow.submit', icon: Send, kind: 'primary' },
  { action: 'approve', label: 'workflow.approve', icon: Check, kind: 'primary' },
  { action: 'publish', label: 'workflow.publish', icon: Upload, kind: 'primary' },
];

// One dialog may offer several of the server's actions.
const ways: Partial<Record<ArticleAction, ArticleAction[]>> = {
  archive: ['archive'],
  withdraw: ['withdraw'],
  return: ['return'],
  direct: ['direct', 'revoke'],
  submit: ['submit'],
  approve: ['approve'],
  publish: ['publish', 'schedule'],
};

/** The steps the server allows the reader, in the order of the buttons: the way back left, on right. */
export function stepsOf(article: Pick<Article, 'actions' | 'directive'>): Step[] {
  return steps
    .filter((step) => ways[step.action]?.some((action) => article.actions.includes(action)))
    .map((step) =>
      step.action === 'direct' && article.directive
        ? { ...step, label: 'workflow.directive_change', kind: 'plain' }
        : step,
    );
}

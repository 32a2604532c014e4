import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { problemMessage } from '../i18n/problem-message';
import { ProblemError } from '../api/problem';
import './notice.css';

const icons = { info: Info, ok: CircleCheck, warn: TriangleAlert, late: CircleAlert };

interface NoticeProps {
  tone: keyof typeof icons;
  children: ReactNode;
  action?: ReactNode;
}

export function Notice({ tone, children, action }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={`notice notice-${tone}`} role={tone === 'late' ? 'alert' : 'status'}>
      <Icon aria-hidden size={20} />
      <div className="notice-text">{children}</div>
      {action && <div className="notice-action">{action}</div>}
    </div>
  );
}

/** Says in words what went wrong; nothing when nothing did. */
export function ProblemNotice({ problem }: { problem: unknown }) {
  const { t } = useLanguage();
  if (!problem) return null;
  const request = problem instanceof ProblemError ? problem.request : undefined;
  return (
    <Notice tone="late">
      {t(problemMessage(problem))}
      {request && <small className="notice-request">{t('problem.request', { request })}</small>}
    </Notice>
  );
}

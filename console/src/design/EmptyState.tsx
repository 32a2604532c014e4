import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  /** What to do now. */
  children?: ReactNode;
}

export function EmptyState({ icon: Icon, title, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon aria-hidden size={32} strokeWidth={1.4} />
      <p className="empty-state-title">{title}</p>
      {children}
    </div>
  );
}

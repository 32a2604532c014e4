import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ProblemNotice } from './Notice';

interface ConfirmDialogProps {
  title: string;
  confirm: string;
  problem: unknown;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks once more before something that is not easily taken back. */
export function ConfirmDialog({
  title,
  confirm,
  problem,
  busy,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) {
  const { t } = useLanguage();
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        <p>{children}</p>
        <ProblemNotice problem={problem} />
        <div className="form-actions">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button kind="danger" busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

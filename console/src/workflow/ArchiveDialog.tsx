import { api } from '../api/client';
import { ConfirmDialog } from '../design/ConfirmDialog';
import { useLanguage } from '../i18n/language';
import type { StepDialogProps } from './step-dialog';

export function ArchiveDialog({ article, move, onClose }: StepDialogProps) {
  const { t } = useLanguage();
  return (
    <ConfirmDialog
      title={t('workflow.archive')}
      confirm={t('workflow.archive')}
      problem={move.error}
      busy={move.isPending}
      onConfirm={() => {
        move.mutate((target) => api.post('/articles/{article}/archivals', { ...target, body: {} }));
      }}
      onClose={onClose}
    >
      {t('workflow.archive_lead', { title: article.title })}
    </ConfirmDialog>
  );
}

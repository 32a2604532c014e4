import { api } from '../api/client';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { Notice, ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import type { StepDialogProps } from './step-dialog';

export function SubmitDialog({
  article,
  move,
  blocking,
  onClose,
}: StepDialogProps & { blocking: number }) {
  const { t } = useLanguage();
  return (
    <Dialog title={t('workflow.submit')} onClose={onClose}>
      <div className="stack">
        <p>{t('workflow.submit_lead', { title: article.title })}</p>
        {blocking > 0 && (
          <Notice tone="warn">{t('workflow.submit_checks', { n: blocking })}</Notice>
        )}
        <ProblemNotice problem={move.error} />
        <div className="form-actions">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            kind="primary"
            busy={move.isPending}
            onClick={() => {
              move.mutate((target) =>
                api.post('/articles/{article}/submissions', { ...target, body: {} }),
              );
            }}
          >
            {t('workflow.submit')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

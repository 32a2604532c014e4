import { api } from '../api/client';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import type { StepDialogProps } from './step-dialog';

export function ApproveDialog({
  article,
  move,
  onReturn,
  onClose,
}: StepDialogProps & { onReturn: () => void }) {
  const { t } = useLanguage();
  return (
    <Dialog title={t('workflow.approve')} onClose={onClose}>
      <div className="stack">
        <p>{t('workflow.approve_lead', { title: article.title, n: article.revision })}</p>
        <p className="soft">{t('workflow.approve_duty')}</p>
        <ProblemNotice problem={move.error} />
        <div className="form-actions">
          {article.actions.includes('return') && (
            <Button onClick={onReturn}>{t('workflow.return')}</Button>
          )}
          <Button
            kind="primary"
            busy={move.isPending}
            onClick={() => {
              move.mutate((target) =>
                api.post('/articles/{article}/approvals', { ...target, body: {} }),
              );
            }}
          >
            {t('workflow.approve')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { TextArea } from '../design/Field';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import type { StepDialogProps } from './step-dialog';

export function ReturnDialog({ move, onClose }: StepDialogProps) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    move.mutate((target) =>
      api.post('/articles/{article}/returns', { ...target, body: { reason: reason.trim() } }),
    );
  };
  return (
    <Dialog title={t('workflow.return')} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <TextArea
          label={t('workflow.return_reason')}
          hint={t('workflow.return_hint')}
          required
          maxLength={2000}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
        <ProblemNotice problem={move.error} />
        <div className="form-actions">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" kind="primary" busy={move.isPending} disabled={!reason.trim()}>
            {t('workflow.return')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

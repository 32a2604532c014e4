import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { Outcome } from '../api/contract';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { RadioGroup, TextArea, TextField } from '../design/Field';
import { Notice, ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { articleNumberIn } from './article-number';
import type { StepDialogProps } from './step-dialog';

const outcomes: Outcome[] = ['error', 'replaced', 'expired', 'merged'];

/** The four ways of ending a public text, each with the words the public will read (R-SYN-02). */
export function WithdrawDialog({ article, move, onClose }: StepDialogProps) {
  const { t } = useLanguage();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reason, setReason] = useState('');
  const [successor, setSuccessor] = useState('');
  const hasSuccessor = outcome === 'replaced' || outcome === 'merged';
  const target = articleNumberIn(successor);
  const ready = outcome !== null && reason.trim() !== '' && (!hasSuccessor || target !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!outcome) return;
    const said = { outcome, reason: reason.trim() };
    const body = hasSuccessor && target !== null ? { ...said, target } : said;
    move.mutate((from) => api.post('/articles/{article}/withdrawals', { ...from, body }));
  };
  return (
    <Dialog title={t('workflow.withdraw')} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        {article.directive && <Notice tone="warn">{t('withdraw.directive')}</Notice>}
        <RadioGroup
          label={t('withdraw.why')}
          value={outcome}
          onChange={setOutcome}
          options={outcomes.map((value) => ({
            value,
            label: t(`outcome.${value}`),
            hint: t(`outcome.${value}.hint`),
          }))}
        />
        {hasSuccessor && (
          <TextField
            label={t('withdraw.target')}
            hint={t('withdraw.target_hint')}
            required
            error={successor !== '' && target === null ? t('withdraw.target_wrong') : undefined}
            value={successor}
            onChange={(event) => {
              setSuccessor(event.target.value);
            }}
          />
        )}
        <TextArea
          label={t('withdraw.reason')}
          hint={t('withdraw.reason_hint')}
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
          <Button type="submit" kind="danger" busy={move.isPending} disabled={!ready}>
            {t('workflow.withdraw')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

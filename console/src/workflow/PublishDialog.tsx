import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { RadioGroup, TextField } from '../design/Field';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { momentInVietnam, todayInVietnam } from '../i18n/moments';
import type { StepDialogProps } from './step-dialog';

export function PublishDialog({ article, move, onClose }: StepDialogProps) {
  const { t } = useLanguage();
  const mayNow = article.actions.includes('publish');
  const mayLater = article.actions.includes('schedule');
  const [when, setWhen] = useState<'now' | 'later'>(mayNow ? 'now' : 'later');
  const [date, setDate] = useState('');
  const [time, setTime] = useState('07:00');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = when === 'later' ? { at: momentInVietnam(date, time) } : {};
    move.mutate((target) => api.post('/articles/{article}/publications', { ...target, body }));
  };
  return (
    <Dialog title={t('workflow.publish')} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p>{article.title}</p>
        <RadioGroup
          label={t('publish.when')}
          value={when}
          onChange={setWhen}
          options={[
            ...(mayNow
              ? [{ value: 'now' as const, label: t('publish.now'), hint: t('publish.now_hint') }]
              : []),
            ...(mayLater
              ? [
                  {
                    value: 'later' as const,
                    label: t('publish.later'),
                    hint: t('publish.later_hint'),
                  },
                ]
              : []),
          ]}
        />
        {when === 'later' && (
          <div className="form-row">
            <TextField
              label={t('publish.date')}
              type="date"
              required
              min={todayInVietnam(new Date())}
              value={date}
              onChange={(event) => {
                setDate(event.target.value);
              }}
            />
            <TextField
              label={t('publish.time')}
              type="time"
              required
              value={time}
              onChange={(event) => {
                setTime(event.target.value);
              }}
            />
          </div>
        )}
        <ProblemNotice problem={move.error} />
        <div className="form-actions">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" kind="primary" busy={move.isPending}>
            {t(when === 'now' ? 'publish.do_now' : 'publish.do_later')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

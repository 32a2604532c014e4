import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { devicesQuery, sessionQuery } from '../api/queries';
import { Button } from '../design/Button';
import { TextField } from '../design/Field';
import { Notice, ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';

export function PasswordForm() {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const differs = again !== '' && next !== again;
  const change = useMutation({
    mutationFn: () => api.post('/password', { body: { current, new: next } }),
    onSuccess: async () => {
      setCurrent('');
      setNext('');
      setAgain('');
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await queries.invalidateQueries({ queryKey: devicesQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (next === again) change.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <ProblemNotice problem={change.error} />
      {change.isSuccess && <Notice tone="ok">{t('me.password_changed')}</Notice>}
      <TextField
        label={t('me.password_current')}
        type="password"
        autoComplete="current-password"
        required
        value={current}
        onChange={(event) => {
          setCurrent(event.target.value);
        }}
      />
      <TextField
        label={t('me.password_new')}
        hint={t('me.password_hint')}
        type="password"
        autoComplete="new-password"
        required
        value={next}
        onChange={(event) => {
          setNext(event.target.value);
        }}
      />
      <TextField
        label={t('me.password_again')}
        type="password"
        autoComplete="new-password"
        required
        error={differs ? t('me.password_differs') : undefined}
        value={again}
        onChange={(event) => {
          setAgain(event.target.value);
        }}
      />
      <div className="form-actions">
        <Button type="submit" kind="primary" busy={change.isPending} disabled={differs}>
          {t('me.password_change')}
        </Button>
      </div>
    </form>
  );
}

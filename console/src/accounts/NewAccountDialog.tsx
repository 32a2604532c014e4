import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { TextField } from '../design/Field';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { FirstPassword } from './FirstPassword';

export function NewAccountDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [person, setPerson] = useState({ login: '', full_name: '', email: '' });
  const create = useMutation({
    mutationFn: () => api.post('/accounts', { body: person }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
  const field = (name: keyof typeof person) => ({
    value: person[name],
    required: true,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => {
      setPerson({ ...person, [name]: event.target.value });
    },
  });
  if (create.data) {
    return (
      <Dialog title={t('accounts.added')} onClose={onClose}>
        <FirstPassword
          name={create.data.account.full_name}
          password={create.data.first_password}
          onKept={onClose}
        />
      </Dialog>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <Dialog title={t('accounts.add')} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <TextField label={t('accounts.name')} maxLength={100} {...field('full_name')} />
        <TextField
          label={t('accounts.login')}
          hint={t('accounts.login_hint')}
          pattern="[a-z0-9][a-z0-9._\-]{2,63}"
          autoCapitalize="none"
          spellCheck={false}
          {...field('login')}
        />
        <TextField label={t('accounts.email')} type="email" maxLength={254} {...field('email')} />
        <ProblemNotice problem={create.error} />
        <div className="form-actions">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" kind="primary" busy={create.isPending}>
            {t('accounts.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { sessionQuery } from '../api/queries';
import { Button } from '../design/Button';
import { TextField } from '../design/Field';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';

export function PasswordStep() {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => api.post('/session', { body: { login: login.trim(), password } }),
    onSuccess: (session) => {
      api.useCsrfToken(session.csrf_token);
      queries.setQueryData(sessionQuery.queryKey, session);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <ProblemNotice problem={signIn.error} />
      <TextField
        label={t('sign_in.login')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={login}
        onChange={(event) => {
          setLogin(event.target.value);
        }}
      />
      <TextField
        label={t('sign_in.password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => {
          setPassword(event.target.value);
        }}
      />
      <Button type="submit" kind="primary" busy={signIn.isPending}>
        {t('sign_in.submit')}
      </Button>
      <p className="soft small">{t('sign_in.forgotten')}</p>
    </form>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { sessionQuery } from '../api/queries';
import { Button } from '../design/Button';
import { TextField } from '../design/Field';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { CodeField } from './CodeField';

/** The code of the authenticator, or one of the recovery codes when the telephone is lost. */
export function SecondFactorStep() {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [recovering, setRecovering] = useState(false);
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () =>
      api.post('/session/second-factor', {
        body: recovering ? { recovery_code: code.trim().toLowerCase() } : { code },
      }),
    onSuccess: (session) => {
      api.useCsrfToken(session.csrf_token);
      queries.setQueryData(sessionQuery.queryKey, session);
    },
    onError: () => {
      setCode('');
    },
  });
  const abandon = useMutation({
    mutationFn: () => api.delete('/session'),
    onSettled: () => {
      queries.setQueryData(sessionQuery.queryKey, null);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <p className="soft">{t(recovering ? 'sign_in.recovery_lead' : 'sign_in.code_lead')}</p>
      <ProblemNotice problem={confirm.error} />
      {recovering ? (
        <TextField
          label={t('sign_in.recovery_code')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={code}
          onChange={(event) => {
            setCode(event.target.value);
          }}
        />
      ) : (
        <CodeField value={code} onChange={setCode} />
      )}
      <Button type="submit" kind="primary" busy={confirm.isPending}>
        {t('sign_in.confirm')}
      </Button>
      <div className="row row-spread">
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setRecovering(!recovering);
            setCode('');
            confirm.reset();
          }}
        >
          {t(recovering ? 'sign_in.use_code' : 'sign_in.use_recovery')}
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            abandon.mutate();
          }}
        >
          {t('sign_in.other_account')}
        </button>
      </div>
    </form>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { sessionQuery } from '../api/queries';
import { Button } from '../design/Button';
import { TextField } from '../design/Field';
import { Notice, ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { CodeField } from '../sign-in/CodeField';
import { QrCode } from './QrCode';
import { RecoveryCodes } from './RecoveryCodes';
import './second-factor.css';

/**
 * Setting up the authenticator: the password once more, the secret as a QR code, the first code, the
 * recovery codes to keep. `begun`: skip the page that says how it stands.
 */
export function SecondFactorSetup({ begun = false }: { begun?: boolean }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const session = useQuery(sessionQuery).data;
  const present = session?.state === 'open' ? session.second_factor : undefined;
  const [setting, setSetting] = useState(begun);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');

  const begin = useMutation({
    mutationFn: () => api.post('/second-factor', { body: { password } }),
    onSuccess: () => {
      setPassword('');
    },
  });
  const enable = useMutation({
    mutationFn: () => api.put('/second-factor', { body: { code } }),
    onError: () => {
      setCode('');
    },
  });

  if (enable.data) {
    return (
      <RecoveryCodes
        codes={enable.data.recovery_codes}
        onKept={() => {
          setSetting(false);
          begin.reset();
          enable.reset();
          void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
        }}
      />
    );
  }
  if (begin.data) {
    const submit = (event: FormEvent) => {
      event.preventDefault();
      enable.mutate();
    };
    return (
      <form className="form" onSubmit={submit}>
        <p>{t('second_factor.scan')}</p>
        <QrCode text={begin.data.uri} label={t('second_factor.qr')} />
        <p>
          {t('second_factor.or_type')}
          <br />
          <code className="secret">{begin.data.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
        </p>
        <ProblemNotice problem={enable.error} />
        <CodeField value={code} onChange={setCode} />
        <div className="form-actions">
          <Button type="submit" kind="primary" busy={enable.isPending}>
            {t('second_factor.confirm')}
          </Button>
        </div>
      </form>
    );
  }
  if (setting) {
    const submit = (event: FormEvent) => {
      event.preventDefault();
      begin.mutate();
    };
    return (
      <form className="form" onSubmit={submit}>
        <ProblemNotice problem={begin.error} />
        <TextField
          label={t('me.password_current')}
          hint={t('second_factor.password_hint')}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => {
            setPassword(event.target.value);
          }}
        />
        <div className="form-actions">
          <Button type="submit" kind="primary" busy={begin.isPending}>
            {t('second_factor.continue')}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <>
      {present?.enabled ? (
        <Notice tone={present.recovery_codes_left < 3 ? 'warn' : 'ok'}>
          {t('second_factor.on', { n: present.recovery_codes_left })}
        </Notice>
      ) : (
        <Notice tone="warn">{t('second_factor.off')}</Notice>
      )}
      <div>
        <Button
          icon={ShieldCheck}
          onClick={() => {
            setSetting(true);
          }}
        >
          {t(present?.enabled ? 'second_factor.replace' : 'second_factor.set_up')}
        </Button>
      </div>
    </>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { KeyRound, ShieldOff, UserCheck, UserX } from 'lucide-react';
import { api } from '../api/client';
import type { Account } from '../api/contract';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { Notice, ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { FirstPassword } from './FirstPassword';

type Change =
  { state: 'active' | 'disabled' } | { reset_password: true } | { reset_second_factor: true };

/** Closing an account, and helping somebody back in. */
export function AccountDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (body: Change) =>
      api.patch('/accounts/{account}', { path: { account: account.id }, body }),
    onSuccess: (changed) => {
      if (!changed.first_password) onClose();
      return queries.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  if (change.data?.first_password) {
    return (
      <Dialog title={t('accounts.reset_password')} onClose={onClose}>
        <FirstPassword
          name={account.full_name}
          password={change.data.first_password}
          onKept={onClose}
        />
      </Dialog>
    );
  }
  const active = account.state === 'active';
  return (
    <Dialog title={account.full_name} onClose={onClose}>
      <div className="stack">
        <p className="soft">
          {account.login} · {account.email}
        </p>
        <ProblemNotice problem={change.error} />
        <div className="row">
          <Button
            icon={KeyRound}
            busy={change.isPending}
            onClick={() => {
              change.mutate({ reset_password: true });
            }}
          >
            {t('accounts.reset_password')}
          </Button>
          {account.second_factor && (
            <Button
              icon={ShieldOff}
              busy={change.isPending}
              onClick={() => {
                change.mutate({ reset_second_factor: true });
              }}
            >
              {t('accounts.reset_second_factor')}
            </Button>
          )}
          <Button
            kind={active ? 'danger' : 'plain'}
            icon={active ? UserX : UserCheck}
            busy={change.isPending}
            onClick={() => {
              change.mutate({ state: active ? 'disabled' : 'active' });
            }}
          >
            {t(active ? 'accounts.disable' : 'accounts.enable')}
          </Button>
        </div>
        {active && <Notice tone="info">{t('accounts.disable_hint')}</Notice>}
      </div>
    </Dialog>
  );
}

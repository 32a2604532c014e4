import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { Account } from '../api/contract';
import { accountsQuery, rolesQuery } from '../api/queries';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { RadioGroup, SelectField, TextField } from '../design/Field';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { endOfDayInVietnam, todayInVietnam } from '../i18n/moments';

export function GrantRoleDialog({ portal, onClose }: { portal: number; onClose: () => void }) {
  const { t, label } = useLanguage();
  const queries = useQueryClient();
  const roles = (useQuery(rolesQuery).data ?? []).filter((role) => role.scope === 'portal');
  const [account, setAccount] = useState<Account | null>(null);
  const [role, setRole] = useState('');
  const [end, setEnd] = useState('');
  const chosenRole = roles.find((each) => each.code === role);
  const grant = useMutation({
    mutationFn: (holder: Account) =>
      api.post('/portals/{portal}/board', {
        path: { portal },
        body: { account: holder.id, role, valid_to: end ? endOfDayInVietnam(end) : null },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['board', portal] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (account) grant.mutate(account);
  };
  return (
    <Dialog title={t('board.grant')} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <PersonField value={account} onChange={setAccount} />
        <SelectField
          label={t('board.role')}
          hint={chosenRole?.duties.map((duty) => t(`duty.${duty}`)).join(', ')}
          required
          value={role}
          onChange={(event) => {
            setRole(event.target.value);
          }}
        >
          <option value="">{t('board.choose_role')}</option>
          {roles.map((each) => (
            <option key={each.code} value={each.code}>
              {label(each.name)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('board.valid_to')}
          hint={t('board.valid_to_hint')}
          type="date"
          min={todayInVietnam(new Date())}
          value={end}
          onChange={(event) => {
            setEnd(event.target.value);
          }}
        />
        <ProblemNotice problem={grant.error} />
        <div className="form-actions">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" kind="primary" busy={grant.isPending} disabled={!account || !role}>
            {t('board.grant')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface PersonFieldProps {
  value: Account | null;
  onChange: (account: Account | null) => void;
}

/** Finds a person by name or login. */
function PersonField({ value, onChange }: PersonFieldProps) {
  const { t } = useLanguage();
  const [q, setQ] = useState('');
  const accounts = useInfiniteQuery({ ...accountsQuery(q), enabled: q.trim().length > 1 });
  const found = (accounts.data?.pages[0]?.items ?? [])
    .filter((account) => account.state === 'active')
    .slice(0, 6);
  return (
    <>
      <TextField
        label={t('board.person')}
        hint={t('board.person_hint')}
        type="search"
        autoComplete="off"
        value={q}
        onChange={(event) => {
          setQ(event.target.value);
          onChange(null);
        }}
      />
      {q.trim().length > 1 && found.length > 0 && (
        <RadioGroup
          label={t('board.choose_person')}
          value={value ? String(value.id) : null}
          onChange={(id) => {
            onChange(found.find((account) => String(account.id) === id) ?? null);
          }}
          options={found.map((account) => ({
            value: String(account.id),
            label: account.full_name,
            hint: `${account.login} · ${account.email}`,
          }))}
        />
      )}
      {q.trim().length > 1 && accounts.isSuccess && found.length === 0 && (
        <p className="soft">{t('board.nobody')}</p>
      )}
      <ProblemNotice problem={accounts.error} />
    </>
  );
}

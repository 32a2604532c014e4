import { useState, type FormEvent } from 'react';
import type { Contact, Portal } from '../api/contract';
import { Button } from '../design/Button';
import { TextField } from '../design/Field';
import { Notice, ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { useChangePortal } from './useChangePortal';

const fields: [keyof Contact, string, number][] = [
  ['responsible', 'text', 300],
  ['address', 'text', 300],
  ['phone', 'tel', 300],
  ['fax', 'tel', 300],
  ['email', 'email', 300],
  ['licence', 'text', 300],
];

export function ContactForm({ portal }: { portal: Portal }) {
  const { t } = useLanguage();
  const [contact, setContact] = useState(portal.contact);
  const change = useChangePortal(portal);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ contact });
  };
  return (
    <form className="form" onSubmit={submit}>
      {fields.map(([name, type, maxLength]) => (
        <TextField
          key={name}
          label={t(`contact.${name}`)}
          type={type}
          maxLength={maxLength}
          value={contact[name]}
          onChange={(event) => {
            change.reset();
            setContact({ ...contact, [name]: event.target.value });
          }}
        />
      ))}
      <ProblemNotice problem={change.error} />
      {change.isSuccess && <Notice tone="ok">{t('portal.saved')}</Notice>}
      <div className="form-actions">
        <Button type="submit" kind="primary" busy={change.isPending}>
          {t('action.save')}
        </Button>
      </div>
    </form>
  );
}

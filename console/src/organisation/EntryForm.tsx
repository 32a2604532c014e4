import type { FormEvent, ReactNode } from 'react';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';

interface Step {
  isPending: boolean;
  error: unknown;
  mutate: () => void;
}

interface EntryFormProps {
  title: string;
  save: Step;
  /** Absent for a new entry. */
  remove?: Step | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of both dialogs of the organisation: what is saved is public at once. */
export function EntryForm({ title, save, remove, onClose, children }: EntryFormProps) {
  const { t } = useLanguage();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        {children}
        <p className="soft">{t('organisation.public_at_once')}</p>
        <ProblemNotice problem={save.error ?? remove?.error} />
        <div className="form-actions">
          {remove && (
            <Button
              kind="danger"
              busy={remove.isPending}
              onClick={() => {
                remove.mutate();
              }}
            >
              {t('organisation.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('action.close')}</Button>
          <Button type="submit" kind="primary" busy={save.isPending}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

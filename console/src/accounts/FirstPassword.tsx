import { Button } from '../design/Button';
import { Notice } from '../design/Notice';
import { useLanguage } from '../i18n/language';

interface FirstPasswordProps {
  name: string;
  password: string | null;
  onKept: () => void;
}

/** A password made by the server, shown this once. */
export function FirstPassword({ name, password, onKept }: FirstPasswordProps) {
  const { t } = useLanguage();
  return (
    <div className="stack">
      <Notice tone="warn">{t('accounts.password_once', { name })}</Notice>
      <p>
        <code className="secret">{password}</code>
      </p>
      <div className="form-actions">
        <Button kind="primary" onClick={onKept}>
          {t('action.done')}
        </Button>
      </div>
    </div>
  );
}

import { DoorFrame } from '../sign-in/SignInPage';
import { useLanguage } from '../i18n/language';
import { PasswordForm } from './PasswordForm';

/** Shown instead of the office until a first password is replaced. */
export function PasswordPage() {
  const { t } = useLanguage();
  return (
    <DoorFrame title={t('me.must_change_title')} lead={t('me.must_change_lead')}>
      <PasswordForm />
    </DoorFrame>
  );
}

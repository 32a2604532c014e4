import { DoorFrame } from '../sign-in/SignInPage';
import { useLanguage } from '../i18n/language';
import { SecondFactorSetup } from './SecondFactorSetup';

/** Shown instead of the office until those who must have a second factor have set one up. */
export function SecondFactorPage() {
  const { t } = useLanguage();
  return (
    <DoorFrame title={t('second_factor.required_title')} lead={t('second_factor.required_lead')}>
      <SecondFactorSetup begun />
    </DoorFrame>
  );
}

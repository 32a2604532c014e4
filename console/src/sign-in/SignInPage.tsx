import { useEffect, type ReactNode } from 'react';
import { Mark } from '../app/Mark';
import { useLanguage } from '../i18n/language';
import { PasswordStep } from './PasswordStep';
import { SecondFactorStep } from './SecondFactorStep';
import './sign-in.css';

/** The door: a password, then the second factor for those who have one. */
export function SignInPage({ pending }: { pending: boolean }) {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = `${t('sign_in.title')} · ${t('product.name')}`;
  }, [t]);
  return (
    <DoorFrame title={t('sign_in.title')}>
      {pending ? <SecondFactorStep /> : <PasswordStep />}
    </DoorFrame>
  );
}

/** A single card in the middle, for what comes before the office. */
export function DoorFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  const { t, language, setLanguage } = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <main className="door">
      <div className="door-brand">
        <Mark size={44} />
        <div>
          <p className="door-name">{t('product.name')}</p>
          <p className="soft">{t('product.subtitle')}</p>
        </div>
      </div>
      <section className="door-card">
        <h1>{title}</h1>
        {lead && <p className="soft">{lead}</p>}
        {children}
      </section>
      <p>
        <button
          type="button"
          className="link-button"
          lang={other}
          onClick={() => {
            setLanguage(other);
          }}
        >
          {other === 'en' ? 'English' : 'Tiếng Việt'}
        </button>
      </p>
    </main>
  );
}

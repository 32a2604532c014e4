import { useLanguage } from '../i18n/language';

/** How a heading, a link and a button look in the colour, on white as on the portal. */
export function AccentSample({ colour, name }: { colour: string; name: string }) {
  const { t } = useLanguage();
  return (
    <div className="accent-sample" aria-label={t('accent.sample')} role="img">
      <div style={{ backgroundColor: colour }}>{name}</div>
      <p>
        <span style={{ color: colour }}>{t('accent.sample_link')}</span>
      </p>
    </div>
  );
}

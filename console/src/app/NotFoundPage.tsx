import { MapPinOff } from 'lucide-react';
import { Link } from 'react-router-dom';
import { EmptyState } from '../design/EmptyState';
import { useLanguage } from '../i18n/language';

export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <EmptyState icon={MapPinOff} title={t('not_found.title')}>
      <p>{t('not_found.text')}</p>
      <p>
        <Link to="/">{t('not_found.home')}</Link>
      </p>
    </EmptyState>
  );
}

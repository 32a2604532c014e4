import { MapPinOff } from 'lucide-react';
import { Link } from 'react-router-dom';
import { EmptyState } from '../design/EmptyState';
import { useLanguage } from '../i18n/language';
import { Page } from './Page';

export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <Page title={t('not_found.title')}>
      <EmptyState icon={MapPinOff} title={t('not_found.text')}>
        <Link to="/">{t('not_found.home')}</Link>
      </EmptyState>
    </Page>
  );
}

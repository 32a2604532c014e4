import { useLanguage } from '../i18n/language';
import { clockTime } from '../i18n/moments';
import type { SaveStatus } from './autosave';

/** "đã lưu 10:42": quiet while all is well. */
export function SaveState({ status }: { status: SaveStatus }) {
  const { t, language } = useLanguage();
  const words = () => {
    switch (status.kind) {
      case 'clean':
        return '';
      case 'saved':
        return t('save.saved', { at: clockTime(status.at, language) });
      default:
        return t(`save.${status.kind}`);
    }
  };
  const loud = ['offline', 'conflict', 'refused'].includes(status.kind);
  return (
    <span className={loud ? 'save-state save-state-loud' : 'save-state'} role="status">
      {words()}
    </span>
  );
}

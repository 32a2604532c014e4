import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { apiRoot } from '../api/client';
import { IconButton } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { useLanguage } from '../i18n/language';

/** The server's own page of the present revision, in a frame without scripts. It has our origin so that the
    pictures of a draft, which only officials may see, are shown. */
export function PreviewDialog({ article, onClose }: { article: number; onClose: () => void }) {
  const { t } = useLanguage();
  const [phone, setPhone] = useState(true);
  return (
    <Dialog title={t('article.preview')} wide onClose={onClose}>
      <div className="row preview-widths" role="group" aria-label={t('preview.width')}>
        <IconButton
          icon={Smartphone}
          label={t('preview.phone')}
          pressed={phone}
          onClick={() => {
            setPhone(true);
          }}
        />
        <IconButton
          icon={Monitor}
          label={t('preview.wide')}
          pressed={!phone}
          onClick={() => {
            setPhone(false);
          }}
        />
      </div>
      <iframe
        className={phone ? 'preview preview-phone' : 'preview'}
        title={t('article.preview')}
        sandbox="allow-same-origin"
        src={`${apiRoot}/articles/${article}/preview`}
      />
    </Dialog>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import type { Picture } from '../api/contract';
import { picturesQuery } from '../api/queries';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { Loading } from '../design/Loading';
import { ProblemNotice } from '../design/Notice';
import { Tabs } from '../design/Tabs';
import { useLanguage } from '../i18n/language';
import { PictureGrid } from './PictureGrid';
import { UploadForm } from './UploadForm';

interface InsertPictureDialogProps {
  portal: number;
  /** For the cover; a picture in the text is never a mere decoration. */
  cover?: boolean;
  onInsert: (picture: Picture) => void;
  onClose: () => void;
}

/** A new picture from this device, or one the portal already has. */
export function InsertPictureDialog({
  portal,
  cover,
  onInsert,
  onClose,
}: InsertPictureDialogProps) {
  const { t } = useLanguage();
  return (
    <Dialog title={t(cover ? 'article.cover_choose' : 'tool.picture')} wide onClose={onClose}>
      <Tabs
        label={t('tool.picture')}
        tabs={[
          {
            name: 'upload',
            label: t('picture.from_device'),
            panel: () => <UploadForm portal={portal} mayDecorate={cover} onUploaded={onInsert} />,
          },
          {
            name: 'existing',
            label: t('picture.from_portal'),
            panel: () => <ExistingPictures portal={portal} onChoose={onInsert} />,
          },
        ]}
      />
    </Dialog>
  );
}

function ExistingPictures({
  portal,
  onChoose,
}: {
  portal: number;
  onChoose: (picture: Picture) => void;
}) {
  const { t } = useLanguage();
  const pictures = useInfiniteQuery(picturesQuery(portal));
  const all = pictures.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack">
      <ProblemNotice problem={pictures.error} />
      {pictures.isPending && <Loading />}
      {pictures.isSuccess && all.length === 0 && <p>{t('pictures.empty')}</p>}
      <div className="picture-choice">
        <PictureGrid pictures={all} onChoose={onChoose} />
      </div>
      {pictures.hasNextPage && (
        <Button busy={pictures.isFetchingNextPage} onClick={() => void pictures.fetchNextPage()}>
          {t('action.more')}
        </Button>
      )}
    </div>
  );
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ImagePlus, Images } from 'lucide-react';
import { useState } from 'react';
import type { Picture } from '../api/contract';
import { picturesQuery, portalQuery } from '../api/queries';
import { dutiesOn } from '../app/duties';
import { Page } from '../app/Page';
import { usePortalOfAddress } from '../app/present-portal';
import { useSession } from '../app/session';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { EmptyState } from '../design/EmptyState';
import { Loading } from '../design/Loading';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { DescribePictureDialog } from './DescribePictureDialog';
import { PictureGrid } from './PictureGrid';
import { UploadForm } from './UploadForm';

/** Every picture of one portal. */
export function PicturesPage() {
  const { t } = useLanguage();
  const portal = usePortalOfAddress();
  const mayWrite = dutiesOn(useSession(), portal).has('write');
  const name = useQuery(portalQuery(portal)).data?.name;
  const pictures = useInfiniteQuery(picturesQuery(portal));
  const [uploading, setUploading] = useState(false);
  const [chosen, setChosen] = useState<Picture | null>(null);
  const all = pictures.data?.pages.flatMap((page) => page.items);
  const close = () => {
    setUploading(false);
    setChosen(null);
  };
  const uploadButton = (
    <Button
      kind="primary"
      icon={ImagePlus}
      onClick={() => {
        setUploading(true);
      }}
    >
      {t('picture.upload')}
    </Button>
  );
  return (
    <Page title={t('pictures.title')} lead={name} actions={mayWrite && uploadButton}>
      <ProblemNotice problem={pictures.error} />
      {pictures.isPending && <Loading />}
      {all?.length === 0 && (
        <EmptyState icon={Images} title={t('pictures.empty')}>
          <p>{t('pictures.empty_hint')}</p>
        </EmptyState>
      )}
      {all && all.length > 0 && <PictureGrid pictures={all} onChoose={setChosen} />}
      {pictures.hasNextPage && (
        <Button
          className="more-button"
          busy={pictures.isFetchingNextPage}
          onClick={() => void pictures.fetchNextPage()}
        >
          {t('action.more')}
        </Button>
      )}
      {uploading && (
        <Dialog title={t('picture.upload')} onClose={close}>
          <UploadForm portal={portal} mayDecorate onUploaded={close} />
        </Dialog>
      )}
      {chosen && <DescribePictureDialog picture={chosen} editable={mayWrite} onClose={close} />}
    </Page>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { Picture } from '../api/contract';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { TextArea, TextField } from '../design/Field';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { dayAndTime } from '../i18n/moments';
import { PictureImage } from './PictureImage';

interface DescribePictureDialogProps {
  picture: Picture;
  editable: boolean;
  onClose: () => void;
}

export function DescribePictureDialog({ picture, editable, onClose }: DescribePictureDialogProps) {
  const { t, language } = useLanguage();
  const queries = useQueryClient();
  const [alt, setAlt] = useState(picture.alt);
  const [credit, setCredit] = useState(picture.credit);
  const describe = useMutation({
    mutationFn: () =>
      api.patch('/pictures/{picture}', {
        path: { picture: picture.id },
        version: picture.version,
        body: { alt: alt.trim(), decorative: alt.trim() === '', credit: credit.trim() },
      }),
    onSuccess: (described) => {
      queries.setQueryData(['picture', described.id], described);
      void queries.invalidateQueries({ queryKey: ['pictures', picture.portal] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    describe.mutate();
  };
  return (
    <Dialog title={t('picture.describe')} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <div className="picture-chosen">
          <PictureImage picture={picture} width={480} />
        </div>
        <p className="soft small">
          {picture.width} × {picture.height} · {dayAndTime(picture.created_at, language)}
        </p>
        <TextArea
          label={t('picture.alt')}
          hint={t(alt.trim() === '' ? 'picture.decorative_hint' : 'picture.alt_hint')}
          rows={2}
          disabled={!editable}
          maxLength={1000}
          value={alt}
          onChange={(event) => {
            setAlt(event.target.value);
          }}
        />
        <TextField
          label={t('picture.credit')}
          disabled={!editable}
          maxLength={200}
          value={credit}
          onChange={(event) => {
            setCredit(event.target.value);
          }}
        />
        <ProblemNotice problem={describe.error} />
        {editable && (
          <div className="form-actions">
            <Button type="submit" kind="primary" busy={describe.isPending}>
              {t('action.save')}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  );
}

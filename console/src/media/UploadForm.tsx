import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { Picture } from '../api/contract';
import { Button } from '../design/Button';
import { RadioGroup, TextArea, TextField } from '../design/Field';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { ChosenFile } from './ChosenFile';

interface UploadFormProps {
  portal: number;
  /** Offers "it only decorates" instead of words. */
  mayDecorate?: boolean;
  onUploaded: (picture: Picture) => void;
}

/** A file and what it shows; without the words, or the decision that it only decorates, it is not taken. */
export function UploadForm({ portal, mayDecorate, onUploaded }: UploadFormProps) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState('');
  const [credit, setCredit] = useState('');
  const [kind, setKind] = useState<'described' | 'decorative'>('described');
  const described = kind === 'described';
  const upload = useMutation({
    mutationFn: (chosen: File) => {
      const form = new FormData();
      if (described) form.set('alt', alt.trim());
      else form.set('decorative', 'true');
      if (credit.trim()) form.set('credit', credit.trim());
      form.set('file', chosen);
      return api.post('/portals/{portal}/pictures', { path: { portal }, form });
    },
    onSuccess: (picture) => {
      queries.setQueryData(['picture', picture.id], picture);
      void queries.invalidateQueries({ queryKey: ['pictures', portal] });
      onUploaded(picture);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file) upload.mutate(file);
  };
  return (
    <form className="form" onSubmit={submit}>
      <ChosenFile file={file} onChoose={setFile} />
      {mayDecorate && (
        <RadioGroup
          label={t('picture.kind')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'described', label: t('picture.described') },
            {
              value: 'decorative',
              label: t('picture.decorative'),
              hint: t('picture.decorative_hint'),
            },
          ]}
        />
      )}
      {described && (
        <TextArea
          label={t('picture.alt')}
          hint={t('picture.alt_hint')}
          rows={2}
          required
          maxLength={1000}
          value={alt}
          onChange={(event) => {
            setAlt(event.target.value);
          }}
        />
      )}
      <TextField
        label={t('picture.credit')}
        maxLength={200}
        value={credit}
        onChange={(event) => {
          setCredit(event.target.value);
        }}
      />
      <ProblemNotice problem={upload.error} />
      <div className="form-actions">
        <Button
          type="submit"
          kind="primary"
          busy={upload.isPending}
          disabled={!file || (described && !alt.trim())}
        >
          {t(upload.isPending ? 'picture.uploading' : 'picture.upload')}
        </Button>
      </div>
    </form>
  );
}

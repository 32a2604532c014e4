import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { api } from '../api/client';
import type { Section } from '../api/contract';
import { articleQuery, portalQuery } from '../api/queries';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { SelectField, TextField } from '../design/Field';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { SectionOptions } from './SectionOptions';

/** Where it will stand and a first title; the rest is written in the editor. */
export function NewArticleDialog({
  portal,
  sections,
  onClose,
}: {
  portal: number;
  sections: Section[];
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const [section, setSection] = useState(
    () => (sections.find((each) => each.shape === 'stream') ?? sections[0])?.code ?? '',
  );
  const languages = useQuery(portalQuery(portal)).data?.languages ?? [];
  const [language, setLanguage] = useState('vi');
  const create = useMutation({
    mutationFn: () =>
      api.post('/portals/{portal}/articles', {
        path: { portal },
        body: {
          section,
          language,
          title: title.trim(),
          summary: '',
          body: { type: 'doc', content: [{ type: 'paragraph' }] },
        },
      }),
    onSuccess: (article) => {
      queries.setQueryData(articleQuery(article.id).queryKey, article);
      navigate(`/articles/${article.id}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <Dialog title={t('content.new')} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <ProblemNotice problem={create.error} />
        <TextField
          label={t('article.title')}
          hint={t('content.title_later')}
          required
          maxLength={300}
          value={title}
          onChange={(event) => {
            setTitle(event.target.value);
          }}
        />
        <SelectField
          label={t('article.section')}
          required
          value={section}
          onChange={(event) => {
            setSection(event.target.value);
          }}
        >
          <SectionOptions sections={sections} />
        </SelectField>
        {languages.length > 1 && (
          <SelectField
            label={t('article.language')}
            value={language}
            onChange={(event) => {
              setLanguage(event.target.value);
            }}
          >
            {languages.map((each) => (
              <option key={each.code} value={each.code} lang={each.code}>
                {each.name}
              </option>
            ))}
          </SelectField>
        )}
        <div className="form-actions">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" kind="primary" busy={create.isPending}>
            {t('content.begin')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

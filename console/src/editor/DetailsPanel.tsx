import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Article } from '../api/contract';
import { sectionsQuery } from '../api/queries';
import { SectionOptions } from '../content/SectionOptions';
import { Button } from '../design/Button';
import { SelectField, TextArea, TextField } from '../design/Field';
import { useLanguage } from '../i18n/language';
import { dateOnly, momentInVietnam, todayInVietnam } from '../i18n/moments';
import { PlacementsField } from './PlacementsField';
import { InsertPictureDialog } from '../media/InsertPictureDialog';
import { PictureImage } from '../media/PictureImage';
import { usePicture } from '../media/usePicture';
import type { Draft } from './draft';
import { TranslationField } from './TranslationField';

interface DetailsPanelProps {
  portal: number;
  article: Article;
  draft: Draft;
  editable: boolean;
  onChange: (patch: Partial<Draft>) => void;
}

/** Everything about an article that is not its text. */
export function DetailsPanel({ portal, article, draft, editable, onChange }: DetailsPanelProps) {
  const { t } = useLanguage();
  const sections = useQuery(sectionsQuery(portal)).data ?? [];
  const date = (name: 'source_event_at' | 'source_published_at') => ({
    type: 'date',
    disabled: !editable,
    value: draft[name] ? todayInVietnam(new Date(draft[name])) : '',
    onChange: (event: { target: { value: string } }) => {
      const chosen = event.target.value;
      onChange({ [name]: chosen ? momentInVietnam(chosen, '') : null });
    },
  });
  const text = (name: 'author_line' | 'source_name' | 'source_url' | 'change_note') => ({
    value: draft[name],
    disabled: !editable,
    onChange: (event: { target: { value: string } }) => {
      onChange({ [name]: event.target.value });
    },
  });
  return (
    <div className="form">
      <SelectField
        label={t('article.section')}
        disabled={!editable}
        value={draft.section}
        onChange={(event) => {
          onChange({ section: event.target.value });
        }}
      >
        {!sections.some((section) => section.code === draft.section) && (
          <option value={draft.section}>{draft.section}</option>
        )}
        <SectionOptions sections={sections} />
      </SelectField>
      <TranslationField article={article} draft={draft} editable={editable} onChange={onChange} />
      <PlacementsField
        portal={portal}
        sections={sections}
        draft={draft}
        editable={editable}
        onChange={onChange}
      />
      <Cover portal={portal} draft={draft} editable={editable} onChange={onChange} />
      <TextField label={t('article.author_line')} maxLength={200} {...text('author_line')} />
      <TextField
        label={t('article.source_name')}
        hint={t('article.source_hint')}
        maxLength={200}
        {...text('source_name')}
      />
      <TextField
        label={t('article.source_url')}
        type="url"
        maxLength={2000}
        {...text('source_url')}
      />
      {draft.source_name !== '' && (
        <TextField label={t('article.source_date')} {...date('source_published_at')} />
      )}
      <TextField
        label={t('article.event_date')}
        hint={t('article.event_hint')}
        {...date('source_event_at')}
      />
      {article.published_revision !== null && (
        <TextArea
          label={t('article.change_note')}
          hint={t('article.change_hint')}
          maxLength={500}
          {...text('change_note')}
        />
      )}
      <Origin article={article} />
    </div>
  );
}

function Cover({ portal, draft, editable, onChange }: Omit<DetailsPanelProps, 'article'>) {
  const { t } = useLanguage();
  const [choosing, setChoosing] = useState(false);
  const picture = usePicture(draft.cover ?? 0);
  return (
    <div className="cover" role="group" aria-label={t('article.cover')}>
      <strong>{t('article.cover')}</strong>
      {draft.cover !== null && picture && <PictureImage picture={picture} width={300} />}
      {draft.cover === null && <p className="soft small">{t('article.cover_none')}</p>}
      {editable && (
        <div className="row">
          <Button
            onClick={() => {
              setChoosing(true);
            }}
          >
            {t(draft.cover === null ? 'article.cover_choose' : 'article.cover_change')}
          </Button>
          {draft.cover !== null && (
            <Button
              kind="quiet"
              onClick={() => {
                onChange({ cover: null });
              }}
            >
              {t('article.cover_remove')}
            </Button>
          )}
        </div>
      )}
      {choosing && (
        <InsertPictureDialog
          portal={portal}
          cover
          onClose={() => {
            setChoosing(false);
          }}
          onInsert={(chosen) => {
            onChange({ cover: chosen.id });
            setChoosing(false);
          }}
        />
      )}
    </div>
  );
}

function Origin({ article }: { article: Article }) {
  const { t, language } = useLanguage();
  return (
    <p className="soft small">
      {t('article.created', {
        name: article.created_by?.name ?? t('article.nobody'),
        at: dateOnly(article.created_at, language),
      })}
      {article.converted && ` ${t('article.converted')}`}
    </p>
  );
}

import { Checkbox, TextArea, TextField } from '../design/Field';
import { useLanguage } from '../i18n/language';
import type { DraftFields } from './alert-draft';

const mostEvent = 80;
const mostHeadline = 160;
const mostText = 1000;

/** What is said, in Vietnamese and if wanted in English, and where there is more. */
export function WordsFields({ draft, change }: DraftFields) {
  const { t } = useLanguage();
  return (
    <>
      <TextField
        label={t('alerts.event')}
        hint={t('alerts.event_hint')}
        required
        maxLength={mostEvent}
        value={draft.event}
        onChange={(event) => {
          change({ event: event.target.value });
        }}
      />
      <TextField
        label={t('alerts.headline')}
        hint={t('alerts.headline_hint')}
        required
        maxLength={mostHeadline}
        value={draft.headline}
        onChange={(event) => {
          change({ headline: event.target.value });
        }}
      />
      <TextArea
        label={t('alerts.text')}
        hint={t('alerts.text_hint')}
        rows={3}
        maxLength={mostText}
        value={draft.text}
        onChange={(event) => {
          change({ text: event.target.value });
        }}
      />
      <TextField
        label={t('alerts.link')}
        hint={t('alerts.link_hint')}
        type="url"
        inputMode="url"
        value={draft.link}
        onChange={(event) => {
          change({ link: event.target.value });
        }}
      />
      <Checkbox
        label={t('alerts.english')}
        checked={draft.english}
        onChange={(event) => {
          change({ english: event.target.checked });
        }}
      />
      {draft.english && <EnglishFields draft={draft} change={change} />}
    </>
  );
}

function EnglishFields({ draft, change }: DraftFields) {
  const { t } = useLanguage();
  return (
    <>
      <TextField
        label={t('alerts.event_en')}
        lang="en"
        required
        maxLength={mostEvent}
        value={draft.event_en}
        onChange={(event) => {
          change({ event_en: event.target.value });
        }}
      />
      <TextField
        label={t('alerts.headline_en')}
        lang="en"
        required
        maxLength={mostHeadline}
        value={draft.headline_en}
        onChange={(event) => {
          change({ headline_en: event.target.value });
        }}
      />
      <TextArea
        label={t('alerts.text_en')}
        lang="en"
        rows={3}
        maxLength={mostText}
        value={draft.text_en}
        onChange={(event) => {
          change({ text_en: event.target.value });
        }}
      />
    </>
  );
}

import type { Editor } from '@tiptap/react';
import { useState, type FormEvent } from 'react';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { SelectField } from '../design/Field';
import { useLanguage } from '../i18n/language';

// The foreign languages of the portals and the larger minority languages of the country.
const languages: [string, string][] = [
  ['en', 'English'],
  ['zh-Hans', '简体中文'],
  ['ko', '한국어'],
  ['ja', '日本語'],
  ['fr', 'Français'],
  ['ru', 'Русский'],
  ['tyz', 'Tày'],
  ['nut', 'Nùng'],
  ['hmn', 'Hmông'],
];

/** Says in which language the selected words are, for those who listen. */
export function LanguageDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useLanguage();
  const present = editor.getAttributes('language').lang as string | undefined;
  const [lang, setLang] = useState(present ?? 'en');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    editor.chain().focus().setMark('language', { lang }).run();
    onClose();
  };
  return (
    <Dialog title={t('tool.language')} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <SelectField
          label={t('language_of_words.label')}
          hint={t('language_of_words.hint')}
          value={lang}
          onChange={(event) => {
            setLang(event.target.value);
          }}
        >
          {languages.map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <div className="form-actions">
          {present && (
            <Button
              onClick={() => {
                editor.chain().focus().unsetMark('language').run();
                onClose();
              }}
            >
              {t('language_of_words.remove')}
            </Button>
          )}
          <Button type="submit" kind="primary">
            {t('language_of_words.set')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

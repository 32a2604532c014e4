import { TextArea, TextField } from '../design/Field';
import type { Translated } from '../api/contract';
import { useLanguage } from '../i18n/language';

interface TranslatedFieldsProps {
  /** What the field is called, for both languages. */
  label: string;
  value: Translated;
  onChange: (value: Translated) => void;
  lines?: boolean;
  required?: boolean;
}

/** A text in Vietnamese and in English. */
export function TranslatedFields({
  label,
  value,
  onChange,
  lines,
  required,
}: TranslatedFieldsProps) {
  const { t } = useLanguage();
  const Field = lines ? TextArea : TextField;
  return (
    <>
      {(['vi', 'en'] as const).map((language) => (
        <Field
          key={language}
          label={`${label} (${t(`organisation.in_${language}`)})`}
          lang={language}
          required={required === true && language === 'vi'}
          maxLength={lines ? 6000 : 300}
          value={value[language]}
          onChange={(event: { target: { value: string } }) => {
            onChange({ ...value, [language]: event.target.value });
          }}
        />
      ))}
    </>
  );
}

const reach = [
  ['phone', 'tel'],
  ['fax', 'tel'],
  ['email', 'email'],
] as const;

type Reachable = Record<(typeof reach)[number][0], string>;

/** Telephone, fax and e-mail: the official ones (R-PII-13). */
export function ReachFields<Entry extends Reachable>({
  value,
  onChange,
}: {
  value: Entry;
  onChange: (value: Entry) => void;
}) {
  const { t } = useLanguage();
  return (
    <>
      {reach.map(([name, type]) => (
        <TextField
          key={name}
          label={t(`contact.${name}`)}
          hint={name === 'fax' ? undefined : t('organisation.official_only')}
          type={type}
          maxLength={300}
          value={value[name]}
          onChange={(event) => {
            onChange({ ...value, [name]: event.target.value });
          }}
        />
      ))}
    </>
  );
}

/** The place among its siblings. */
export function PositionField({
  value,
  onChange,
}: {
  value: number;
  onChange: (position: number) => void;
}) {
  const { t } = useLanguage();
  return (
    <TextField
      label={t('organisation.position')}
      hint={t('organisation.position_hint')}
      type="number"
      min={1}
      max={9999}
      required
      value={value || ''}
      onChange={(event) => {
        onChange(Number(event.target.value));
      }}
    />
  );
}

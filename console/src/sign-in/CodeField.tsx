import { useEffect, useRef } from 'react';
import { TextField } from '../design/Field';
import { useLanguage } from '../i18n/language';

/** Six digits of an authenticator; takes the focus, because nothing else is to be done. */
export function CodeField({
  value,
  onChange,
}: {
  value: string;
  onChange: (code: string) => void;
}) {
  const { t } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.querySelector('input')?.focus();
  }, []);
  return (
    <div ref={frame}>
      <TextField
        label={t('sign_in.code')}
        className="code-input"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9]{6}"
        maxLength={6}
        required
        value={value}
        onChange={(event) => {
          onChange(event.target.value.replace(/\D/g, ''));
        }}
      />
    </div>
  );
}

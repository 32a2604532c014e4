import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../design/Button';
import { Checkbox } from '../design/Field';
import { Notice } from '../design/Notice';
import { downloadText } from '../design/download';
import { useLanguage } from '../i18n/language';

/** Shown once; one may go on only after saying that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useLanguage();
  const [kept, setKept] = useState(false);
  return (
    <div className="stack">
      <Notice tone="ok">{t('second_factor.done')}</Notice>
      <p>{t('second_factor.recovery_lead')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row">
        <Button
          icon={Download}
          onClick={() => {
            downloadText('hoi-tu-ma-du-phong.txt', `${codes.join('\n')}\n`, 'text/plain');
          }}
        >
          {t('action.download')}
        </Button>
        <Button
          icon={Printer}
          onClick={() => {
            window.print();
          }}
        >
          {t('action.print')}
        </Button>
      </div>
      <Checkbox
        label={t('second_factor.kept')}
        checked={kept}
        onChange={(event) => {
          setKept(event.target.checked);
        }}
      />
      <div className="form-actions">
        <Button kind="primary" disabled={!kept} onClick={onKept}>
          {t('action.done')}
        </Button>
      </div>
    </div>
  );
}

import { CircleAlert, CircleCheck, Lightbulb } from 'lucide-react';
import { useLanguage } from '../i18n/language';
import type { Finding } from './checks/finding';

interface ChecksPanelProps {
  findings: Finding[];
  onShow: (position: number) => void;
}

export function ChecksPanel({ findings, onShow }: ChecksPanelProps) {
  const { t } = useLanguage();
  if (findings.length === 0) {
    return (
      <p className="check check-ok">
        <CircleCheck aria-hidden size={20} />
        {t('check.all_well')}
      </p>
    );
  }
  const ordered = [
    ...findings.filter((finding) => finding.weight === 'must'),
    ...findings.filter((finding) => finding.weight === 'should'),
  ];
  return (
    <ul className="check-list">
      {ordered.map((finding, index) => (
        <Check key={`${finding.message}-${index}`} finding={finding} onShow={onShow} />
      ))}
    </ul>
  );
}

function Check({ finding, onShow }: { finding: Finding; onShow: (position: number) => void }) {
  const { t } = useLanguage();
  const { weight, message, parameters, position } = finding;
  const Icon = weight === 'must' ? CircleAlert : Lightbulb;
  return (
    <li className={`check check-${weight}`}>
      <Icon aria-hidden size={20} />
      <div>
        <span className="visually-hidden">{t(`check.weight.${weight}`)}: </span>
        {t(message, parameters)}
        {position !== undefined && (
          <button
            type="button"
            className="link-button small"
            onClick={() => {
              onShow(position);
            }}
          >
            {t('check.show')}
          </button>
        )}
      </div>
    </li>
  );
}

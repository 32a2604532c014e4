import type { Section } from '../api/contract';
import { Checkbox } from '../design/Field';
import { useLanguage } from '../i18n/language';
import type { Draft } from './draft';

interface PlacementsFieldProps {
  portal: number;
  sections: Section[];
  draft: Draft;
  editable: boolean;
  onChange: (patch: Partial<Draft>) => void;
}

/** Further sections of the same portal that show the article. */
export function PlacementsField({
  portal,
  sections,
  draft,
  editable,
  onChange,
}: PlacementsFieldProps) {
  const { t, label } = useLanguage();
  const others = sections.filter(
    (section) => section.shape === 'stream' && section.code !== draft.section,
  );
  const here = draft.placements.filter((placement) => placement.portal === portal);
  const elsewhere = draft.placements.length - here.length;
  const toggle = (section: string, on: boolean) => {
    const rest = draft.placements.filter(
      (placement) => placement.portal !== portal || placement.section !== section,
    );
    onChange({ placements: on ? [...rest, { portal, section }] : rest });
  };
  return (
    <details className="placements">
      <summary>
        {t('article.placements')}
        {draft.placements.length > 0 && (
          <span className="tab-count">{draft.placements.length}</span>
        )}
      </summary>
      {others.map((section) => (
        <Checkbox
          key={section.code}
          label={label(section.name)}
          disabled={!editable}
          checked={here.some((placement) => placement.section === section.code)}
          onChange={(event) => {
            toggle(section.code, event.target.checked);
          }}
        />
      ))}
      {elsewhere > 0 && <p className="soft small">{t('article.elsewhere', { n: elsewhere })}</p>}
    </details>
  );
}

import type { Label, Portal } from '../api/contract';
import { Checkbox, RadioGroup, SelectField } from '../design/Field';
import { useLanguage } from '../i18n/language';
import { reaches, type DraftFields } from './alert-draft';

/** On whose pages it stands: all, those of some levels, or one portal's. */
export function ReachFields({ draft, change, portals }: DraftFields & { portals: Portal[] }) {
  const { t, label } = useLanguage();
  const levels = new Map<string, { name: Label; portals: number }>();
  for (const { level, level_name } of portals) {
    levels.set(level, { name: level_name, portals: (levels.get(level)?.portals ?? 0) + 1 });
  }
  return (
    <>
      <RadioGroup
        label={t('alerts.reach')}
        value={draft.reach}
        onChange={(reach) => {
          change({ reach });
        }}
        options={reaches.map((value) => ({ value, label: t(`alerts.reach.${value}`) }))}
      />
      {draft.reach === 'levels' && (
        <fieldset className="radio-group">
          <legend>{t('alerts.levels')}</legend>
          {[...levels].map(([code, level]) => (
            <Checkbox
              key={code}
              label={`${label(level.name)} (${t('directive.portals', { n: level.portals })})`}
              checked={draft.levels.includes(code)}
              onChange={(event) => {
                change({
                  levels: event.target.checked
                    ? [...draft.levels, code]
                    : draft.levels.filter((each) => each !== code),
                });
              }}
            />
          ))}
        </fieldset>
      )}
      {draft.reach === 'portal' && (
        <SelectField
          label={t('alerts.target')}
          value={draft.target}
          onChange={(event) => {
            change({ target: Number(event.target.value) });
          }}
        >
          {portals.map((portal) => (
            <option key={portal.id} value={portal.id}>
              {portal.name}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}

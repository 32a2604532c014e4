import { SelectField } from '../design/Field';
import { useLanguage } from '../i18n/language';
import { categories, certainties, urgencies, type DraftFields } from './alert-draft';

/** What other warning systems sort alerts by (CAP 1.2); citizens do not see it. */
export function KindFields({ draft, change }: DraftFields) {
  const { t } = useLanguage();
  const chosen = <Value extends string>(values: readonly Value[], value: string) =>
    values.find((each) => each === value);
  return (
    <div className="form-row">
      <SelectField
        label={t('alerts.category')}
        value={draft.category}
        onChange={(event) => {
          change({ category: chosen(categories, event.target.value) ?? draft.category });
        }}
      >
        {categories.map((value) => (
          <option key={value} value={value}>
            {t(`alerts.category.${value}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('alerts.urgency')}
        value={draft.urgency}
        onChange={(event) => {
          change({ urgency: chosen(urgencies, event.target.value) ?? draft.urgency });
        }}
      >
        {urgencies.map((value) => (
          <option key={value} value={value}>
            {t(`alerts.urgency.${value}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('alerts.certainty')}
        value={draft.certainty}
        onChange={(event) => {
          change({ certainty: chosen(certainties, event.target.value) ?? draft.certainty });
        }}
      >
        {certainties.map((value) => (
          <option key={value} value={value}>
            {t(`alerts.certainty.${value}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

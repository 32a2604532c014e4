import { Checkbox, TextField } from '../design/Field';
import { useLanguage } from '../i18n/language';
import { todayInVietnam } from '../i18n/moments';
import type { DraftFields } from './alert-draft';

/** From when, at once unless said otherwise, and until when. */
export function PeriodFields({ draft, change }: DraftFields) {
  const { t } = useLanguage();
  const today = todayInVietnam(new Date());
  return (
    <>
      <div className="form-row">
        <TextField
          label={t('alerts.expires_date')}
          type="date"
          required
          min={today}
          value={draft.expires_date}
          onChange={(event) => {
            change({ expires_date: event.target.value });
          }}
        />
        <TextField
          label={t('alerts.expires_time')}
          type="time"
          required
          value={draft.expires_time}
          onChange={(event) => {
            change({ expires_time: event.target.value });
          }}
        />
      </div>
      <Checkbox
        label={t('alerts.later')}
        checked={draft.later}
        onChange={(event) => {
          change({ later: event.target.checked });
        }}
      />
      {draft.later && (
        <div className="form-row">
          <TextField
            label={t('alerts.begins_date')}
            type="date"
            required
            min={today}
            value={draft.begins_date}
            onChange={(event) => {
              change({ begins_date: event.target.value });
            }}
          />
          <TextField
            label={t('alerts.begins_time')}
            type="time"
            required
            value={draft.begins_time}
            onChange={(event) => {
              change({ begins_time: event.target.value });
            }}
          />
        </div>
      )}
    </>
  );
}

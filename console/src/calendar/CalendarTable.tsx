import type { CalendarEntry } from '../api/contract';
import { Button } from '../design/Button';
import { useLanguage } from '../i18n/language';
import { dayAndTime } from '../i18n/moments';

interface CalendarTableProps {
  entries: CalendarEntry[];
  /** Absent for those who may only look. */
  onEdit?: ((entry: CalendarEntry) => void) | undefined;
  /** Cancels the entry, or takes that back. */
  onCancel: (entry: CalendarEntry) => void;
}

export function CalendarTable({ entries, onEdit, onCancel }: CalendarTableProps) {
  const { t, language } = useLanguage();
  return (
    // It scrolls sideways on a phone; the keyboard can reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-frame" tabIndex={0} role="region" aria-label={t('calendar.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('calendar.time')}</th>
            <th scope="col">{t('calendar.entry')}</th>
            <th scope="col">{t('calendar.place')}</th>
            {onEdit && (
              <th scope="col">
                <span className="visually-hidden">{t('calendar.edit')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>
                {dayAndTime(entry.starts_at, language)}
                <br />
                <span className="soft small">– {dayAndTime(entry.ends_at, language)}</span>
              </td>
              <th scope="row">
                {entry.cancelled && <strong>{t('calendar.cancelled')}: </strong>}
                {entry.title}
                <br />
                <span className="soft small">{entry.chair}</span>
              </th>
              <td>{entry.place}</td>
              {onEdit && (
                <td>
                  <div className="row">
                    <Button
                      aria-label={t('calendar.edit_of', { title: entry.title })}
                      onClick={() => {
                        onEdit(entry);
                      }}
                    >
                      {t('calendar.edit')}
                    </Button>
                    <Button
                      aria-label={t(
                        entry.cancelled ? 'calendar.restore_of' : 'calendar.cancel_of',
                        {
                          title: entry.title,
                        },
                      )}
                      onClick={() => {
                        onCancel(entry);
                      }}
                    >
                      {t(entry.cancelled ? 'calendar.restore' : 'calendar.cancel')}
                    </Button>
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { Assignment } from '../api/contract';
import { Button } from '../design/Button';
import { useLanguage } from '../i18n/language';
import { dateOnly } from '../i18n/moments';

interface BoardTableProps {
  assignments: Assignment[];
  /** Absent for those who may only look. */
  onEnd?: ((assignment: Assignment) => void) | undefined;
}

export function BoardTable({ assignments, onEnd }: BoardTableProps) {
  const { t, label, language } = useLanguage();
  return (
    // It scrolls sideways on a phone; the keyboard can reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-frame" tabIndex={0} role="region" aria-label={t('board.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('board.person')}</th>
            <th scope="col">{t('board.role')}</th>
            <th scope="col">{t('board.term')}</th>
            {onEnd && (
              <th scope="col">
                <span className="visually-hidden">{t('board.end')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {assignments.map((assignment) => (
            <tr key={assignment.id}>
              <th scope="row">
                {assignment.account.name}
                <br />
                <span className="soft small">{assignment.login}</span>
              </th>
              <td>
                {label(assignment.role_name)}
                <br />
                <span className="soft small">
                  {assignment.duties.map((duty) => t(`duty.${duty}`)).join(', ')}
                </span>
              </td>
              <td data-label={t('board.term')}>
                {dateOnly(assignment.valid_from, language)} –{' '}
                {assignment.valid_to
                  ? dateOnly(assignment.valid_to, language)
                  : t('board.without_end')}
              </td>
              {onEnd && (
                <td>
                  <Button
                    aria-label={t('board.end_of', { name: assignment.account.name })}
                    onClick={() => {
                      onEnd(assignment);
                    }}
                  >
                    {t('board.end')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarDays, CalendarPlus, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { api } from '../api/client';
import type { CalendarEntry } from '../api/contract';
import { calendarQuery, portalQuery } from '../api/queries';
import { dutiesOn } from '../app/duties';
import { Page } from '../app/Page';
import { usePortalOfAddress } from '../app/present-portal';
import { useSession } from '../app/session';
import { Button, IconButton } from '../design/Button';
import { EmptyState } from '../design/EmptyState';
import { Loaded } from '../design/Loading';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { dateOnly, todayInVietnam } from '../i18n/moments';
import { CalendarTable } from './CalendarTable';
import { EntryDialog } from './EntryDialog';
import { inputOf } from './entry-input';
import { mondayOf, shifted, weekOf } from './work-week';

/** Lịch công tác: the leaders' work calendar, a week at a time, as citizens see it (R-CAT-18). */
export function CalendarPage() {
  const { t, language } = useLanguage();
  const queries = useQueryClient();
  const portal = usePortalOfAddress();
  const mayWrite = dutiesOn(useSession(), portal).has('publish');
  const name = useQuery(portalQuery(portal)).data?.name;
  const [monday, setMonday] = useState(() => mondayOf(todayInVietnam(new Date())));
  const entries = useQuery(calendarQuery(portal, weekOf(monday)));
  const [edited, setEdited] = useState<CalendarEntry | 'new' | null>(null);
  const cancel = useMutation({
    mutationFn: (entry: CalendarEntry) =>
      api.put('/calendar-entries/{entry}', {
        path: { entry: entry.id },
        version: entry.version,
        body: { ...inputOf(entry), cancelled: !entry.cancelled },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['calendar', portal] }),
  });
  const goTo = (weeks: number) => () => {
    cancel.reset();
    setMonday(shifted(monday, 7 * weeks));
  };
  const add = mayWrite && (
    <Button
      kind="primary"
      icon={CalendarPlus}
      onClick={() => {
        setEdited('new');
      }}
    >
      {t('calendar.add')}
    </Button>
  );
  return (
    <Page title={t('calendar.title')} lead={name} actions={add}>
      <div className="row">
        <IconButton icon={ChevronLeft} label={t('calendar.week_before')} onClick={goTo(-1)} />
        <h2 aria-live="polite">
          {t('calendar.week', {
            from: dateOnly(`${monday}T12:00:00+07:00`, language),
            to: dateOnly(`${shifted(monday, 6)}T12:00:00+07:00`, language),
          })}
        </h2>
        <IconButton icon={ChevronRight} label={t('calendar.week_after')} onClick={goTo(1)} />
      </div>
      <ProblemNotice problem={cancel.error} />
      <Loaded query={entries}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState icon={CalendarDays} title={t('calendar.empty')}>
              <p>{t('calendar.empty_hint')}</p>
            </EmptyState>
          ) : (
            <CalendarTable
              entries={found}
              onEdit={mayWrite ? setEdited : undefined}
              onCancel={cancel.mutate}
            />
          )
        }
      </Loaded>
      {edited && (
        <EntryDialog
          portal={portal}
          entry={edited === 'new' ? null : edited}
          day={monday}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </Page>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import type { CalendarEntry, CalendarEntryInput } from '../api/contract';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { TextField } from '../design/Field';
import { ProblemNotice } from '../design/Notice';
import { useLanguage } from '../i18n/language';
import { clockTime, momentInVietnam, todayInVietnam } from '../i18n/moments';
import { inputOf } from './entry-input';

interface EntryDialogProps {
  portal: number;
  /** Null for a new one. */
  entry: CalendarEntry | null;
  /** Where a new one begins. */
  day: string;
  onClose: () => void;
}

const texts = ['title', 'place', 'chair', 'attendees'] as const;

function emptyOn(day: string): CalendarEntryInput {
  return {
    starts_at: momentInVietnam(day, '08:00'),
    ends_at: momentInVietnam(day, '09:00'),
    title: '',
    place: '',
    chair: '',
    attendees: '',
  };
}

export function EntryDialog({ portal, entry, day, onClose }: EntryDialogProps) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [input, setInput] = useState(() => (entry ? inputOf(entry) : emptyOn(day)));
  const done = async () => {
    await queries.invalidateQueries({ queryKey: ['calendar', portal] });
    onClose();
  };
  const save = useMutation({
    mutationFn: () =>
      entry
        ? api.put('/calendar-entries/{entry}', {
            path: { entry: entry.id },
            version: entry.version,
            body: input,
          })
        : api.post('/portals/{portal}/calendar', { path: { portal }, body: input }),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: CalendarEntry) =>
      api.delete('/calendar-entries/{entry}', { path: { entry: id }, version }),
    onSuccess: done,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={t(entry ? 'calendar.edit_title' : 'calendar.add')} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        {texts.map((name) => (
          <TextField
            key={name}
            label={t(name === 'title' ? 'calendar.entry' : `calendar.${name}`)}
            required={name === 'title'}
            maxLength={300}
            value={input[name]}
            onChange={(event) => {
              setInput({ ...input, [name]: event.target.value });
            }}
          />
        ))}
        <MomentFields
          day={t('calendar.starts_day')}
          time={t('calendar.starts_time')}
          value={input.starts_at}
          onChange={(starts_at) => {
            setInput({ ...input, starts_at });
          }}
        />
        <MomentFields
          day={t('calendar.ends_day')}
          time={t('calendar.ends_time')}
          value={input.ends_at}
          onChange={(ends_at) => {
            setInput({ ...input, ends_at });
          }}
        />
        <p className="soft">{t('calendar.public_at_once')}</p>
        <ProblemNotice problem={save.error ?? remove.error} />
        <div className="form-actions">
          {entry && (
            <Button
              kind="danger"
              busy={remove.isPending}
              onClick={() => {
                remove.mutate(entry);
              }}
            >
              {t('calendar.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('action.close')}</Button>
          <Button type="submit" kind="primary" busy={save.isPending}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface MomentFieldsProps {
  day: string;
  time: string;
  value: string;
  onChange: (moment: string) => void;
}

/** A moment as two fields on the clock of Việt Nam. An emptied field keeps what it was. */
function MomentFields({ day, time, value, onChange }: MomentFieldsProps) {
  const date = todayInVietnam(new Date(value));
  const clock = clockTime(value, 'vi');
  return (
    <div className="row">
      <TextField
        label={day}
        type="date"
        required
        value={date}
        onChange={(event) => {
          if (event.target.value) onChange(momentInVietnam(event.target.value, clock));
        }}
      />
      <TextField
        label={time}
        type="time"
        required
        value={clock}
        onChange={(event) => {
          if (event.target.value) onChange(momentInVietnam(date, event.target.value));
        }}
      />
    </div>
  );
}

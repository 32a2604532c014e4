import type { CalendarEntry, CalendarEntryInput } from '../api/contract';

/** What a write of the entry as it is would send. */
export function inputOf(entry: CalendarEntry): CalendarEntryInput {
  const { starts_at, ends_at, title, place, chair, attendees, cancelled } = entry;
  return { starts_at, ends_at, title, place, chair, attendees, cancelled };
}

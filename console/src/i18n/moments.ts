import type { Language, Translate } from './language';

// Local time exists only here: the contract speaks UTC, people in Vietnam read their own clock.
const timeZone = 'Asia/Ho_Chi_Minh';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

export function clockTime(moment: string | Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment));
}

export function dayAndTime(moment: string | Date, language: Language): string {
  return `${dateOnly(moment, language)} ${clockTime(moment, language)}`;
}

export function dateOnly(moment: string | Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(moment));
}

/** "5 phút trước", "hôm qua"… and the date once it is more than a week ago. */
export function ago(moment: string, now: Date, t: Translate, language: Language): string {
  const passed = now.getTime() - new Date(moment).getTime();
  if (passed < minute) return t('time.now');
  if (passed < hour) return t('time.minutes', { n: Math.floor(passed / minute) });
  if (passed < day) return t('time.hours', { n: Math.floor(passed / hour) });
  if (passed < 7 * day) return t('time.days', { n: Math.floor(passed / day) });
  return dateOnly(moment, language);
}

/** Whole days since the moment. */
export function daysSince(moment: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(moment).getTime()) / day));
}

/** What a person typed into date and time fields, as the moment in Vietnam. */
export function momentInVietnam(date: string, time: string): string {
  return new Date(`${date}T${time || '00:00'}:00+07:00`).toISOString();
}

/** The last moment of a day in Vietnam. */
export function endOfDayInVietnam(date: string): string {
  return new Date(`${date}T23:59:59+07:00`).toISOString();
}

/** Today in Vietnam, as a date field writes it. */
export function todayInVietnam(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
}

/** To the second, for what serves as proof. */
export function preciseMoment(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(new Date(moment));
}

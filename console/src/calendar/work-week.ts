const day = 24 * 60 * 60 * 1000;

// Days are dates as date fields write them, counted in UTC so that no clock moves them.
const atMidnight = (date: string): Date => new Date(`${date}T00:00:00Z`);
const asDate = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The Monday of the week a day lies in. */
export function mondayOf(date: string): string {
  const moment = atMidnight(date);
  return asDate(moment.getTime() - ((moment.getUTCDay() + 6) % 7) * day);
}

export function shifted(date: string, days: number): string {
  return asDate(atMidnight(date).getTime() + days * day);
}

/** "2026-W48" as ISO 8601 numbers weeks: the first of a year is the one with its first Thursday. */
export function weekOf(date: string): string {
  const thursday = shifted(mondayOf(date), 3);
  const year = thursday.slice(0, 4);
  const passed = atMidnight(thursday).getTime() - atMidnight(`${year}-01-01`).getTime();
  const number = Math.floor(passed / (7 * day)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

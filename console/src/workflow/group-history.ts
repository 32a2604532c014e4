import type { HistoryEntry } from '../api/contract';

export interface HistoryGroup {
  /** The latest of the group. */
  entry: HistoryEntry;
  times: number;
}

/** The latest first; the many saves one person makes in a row are one line. */
export function groupHistory(entries: HistoryEntry[]): HistoryGroup[] {
  const groups: HistoryGroup[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const same =
      last?.entry.kind === 'article.saved' &&
      entry.kind === 'article.saved' &&
      last.entry.by?.id === entry.by?.id;
    if (last && same) {
      last.entry = entry;
      last.times += 1;
    } else {
      groups.push({ entry, times: 1 });
    }
  }
  return groups.reverse();
}

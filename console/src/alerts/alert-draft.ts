import type { AlertInput, Portal } from '../api/contract';
import { momentInVietnam } from '../i18n/moments';

export const severities = ['Extreme', 'Severe', 'Moderate', 'Minor'] as const;
export const urgencies = ['Immediate', 'Expected', 'Future'] as const;
export const certainties = ['Observed', 'Likely', 'Possible', 'Unlikely'] as const;
export const categories = [
  'Met',
  'Geo',
  'Fire',
  'Health',
  'Env',
  'Safety',
  'Security',
  'Rescue',
  'Transport',
  'Infra',
  'CBRNE',
  'Other',
] as const;
export const reaches = ['everywhere', 'levels', 'portal'] as const;

/** What stands in the form, as the fields have it. */
export interface AlertDraft {
  severity: AlertInput['severity'];
  urgency: AlertInput['urgency'];
  certainty: AlertInput['certainty'];
  category: AlertInput['category'];
  event: string;
  headline: string;
  text: string;
  english: boolean;
  event_en: string;
  headline_en: string;
  text_en: string;
  link: string;
  reach: AlertInput['reach'];
  levels: string[];
  target: number;
  later: boolean;
  begins_date: string;
  begins_time: string;
  expires_date: string;
  expires_time: string;
}

/** What a group of fields needs: what stands in the form, and how to change some of it. */
export interface DraftFields {
  draft: AlertDraft;
  change: (part: Partial<AlertDraft>) => void;
}

/** Empty but for what suits most emergencies: at once, everywhere it may go, for a day. */
export function newDraft(portal: number, isRoot: boolean, tomorrow: string): AlertDraft {
  return {
    severity: 'Severe',
    urgency: 'Immediate',
    certainty: 'Observed',
    category: 'Met',
    event: '',
    headline: '',
    text: '',
    english: false,
    event_en: '',
    headline_en: '',
    text_en: '',
    link: '',
    reach: isRoot ? 'everywhere' : 'portal',
    levels: [],
    target: portal,
    later: false,
    begins_date: '',
    begins_time: '22:00',
    expires_date: tomorrow,
    expires_time: '18:00',
  };
}

export function inputOf(draft: AlertDraft): AlertInput {
  return {
    severity: draft.severity,
    urgency: draft.urgency,
    certainty: draft.certainty,
    category: draft.category,
    vi: { event: draft.event, headline: draft.headline, text: draft.text },
    en: draft.english
      ? { event: draft.event_en, headline: draft.headline_en, text: draft.text_en }
      : null,
    link: draft.link || null,
    reach: draft.reach,
    levels: draft.reach === 'levels' ? draft.levels : [],
    target: draft.reach === 'portal' ? draft.target : null,
    begins_at: draft.later ? momentInVietnam(draft.begins_date, draft.begins_time) : null,
    expires_at: momentInVietnam(draft.expires_date, draft.expires_time),
  };
}

/** On how many portals it will stand. */
export function countReached(
  draft: Pick<AlertDraft, 'reach' | 'levels'>,
  portals: Pick<Portal, 'level'>[],
): number {
  switch (draft.reach) {
    case 'everywhere':
      return portals.length;
    case 'levels':
      return portals.filter((portal) => draft.levels.includes(portal.level)).length;
    case 'portal':
      return 1;
  }
}

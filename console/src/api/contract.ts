// The contract's names as the features use them. The schema itself is generated from
// api/openapi.yaml by `npm run generate`.
import type { components } from './schema';

type Schemas = components['schemas'];

export type Problem = Schemas['Problem'];
export type Session = Schemas['Session'];
export type OpenSession = Schemas['OpenSession'];
export type Device = Schemas['Device'];
export type Duty = Schemas['Duty'];
export type HeldRole = Schemas['HeldRole'];
export type Label = Schemas['Label'];
export type Task = Schemas['Task'];
export type LiveEvent = Schemas['LiveEvent'];
export type Portal = Schemas['Portal'];
export type Contact = Schemas['Contact'];
export type Section = Schemas['Section'];
export type Assignment = Schemas['Assignment'];
export type Role = Schemas['Role'];
export type Account = Schemas['Account'];
export type Handover = Schemas['Handover'];
export type Article = Schemas['Article'];
export type ArticleSummary = Schemas['ArticleSummary'];
export type ArticleInput = Schemas['ArticleInput'];
export type ArticleState = Schemas['State'];
export type ArticleAction = Schemas['Action'];
export type Outcome = Schemas['Outcome'];
export type RichText = Schemas['RichText'];
export type Revision = Schemas['Revision'];
export type RevisionSummary = Schemas['RevisionSummary'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type LedgerEntry = Schemas['LedgerEntry'];
export type Picture = Schemas['Picture'];
export type Alert = Schemas['Alert'];
export type AlertInput = Schemas['AlertInput'];
export type Translated = Schemas['Translated'];
export type Division = Schemas['Division'];
export type DivisionInput = Schemas['DivisionInput'];
export type Official = Schemas['Official'];
export type OfficialInput = Schemas['OfficialInput'];
export type CalendarEntry = Schemas['CalendarEntry'];
export type CalendarEntryInput = Schemas['CalendarEntryInput'];
export interface Organisation {
  divisions: Division[];
  officials: Official[];
}

/** One page of a list; `next` goes into `after` for the following page. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

import type { Node } from '@tiptap/pm/model';
import type { Draft } from '../draft';
import { checkBody } from './check-body';
import type { Finding } from './finding';

const longTitle = 150;
const longSummary = 500;

/**
 * What an experienced editor would point at before it is handed on (R-ACC-08, R-PUB-05). The server
 * decides what is refused (src/articles/publication_checks.cc, the same weights); this explains it while
 * there is time.
 */
export function checkArticle(draft: Draft, body: Node): Finding[] {
  return [...checkFields(draft), ...checkBody(body)];
}

function checkFields(draft: Draft): Finding[] {
  const findings: Finding[] = [];
  const title = draft.title.trim();
  if (title === '') findings.push({ weight: 'must', message: 'check.title_empty' });
  else if (title.length > longTitle) {
    findings.push({
      weight: 'should',
      message: 'check.title_long',
      parameters: { n: title.length },
    });
  }
  if (title.length > 12 && title === title.toLocaleUpperCase('vi')) {
    findings.push({ weight: 'should', message: 'check.title_capitals' });
  }
  const summary = draft.summary.trim();
  if (summary === '') findings.push({ weight: 'must', message: 'check.summary_empty' });
  else if (summary.length > longSummary) {
    findings.push({
      weight: 'should',
      message: 'check.summary_long',
      parameters: { n: summary.length },
    });
  }
  if (draft.source_name.trim() === '' && draft.author_line.trim() === '') {
    findings.push({ weight: 'should', message: 'check.source_missing' });
  }
  if (draft.source_url.trim() !== '' && draft.source_name.trim() === '') {
    findings.push({ weight: 'must', message: 'check.source_name_missing' });
  }
  if (draft.source_name.trim() !== '' && draft.source_url.trim() === '') {
    findings.push({ weight: 'should', message: 'check.source_url_missing' });
  }
  if (draft.cover === null) findings.push({ weight: 'should', message: 'check.cover_missing' });
  return findings;
}

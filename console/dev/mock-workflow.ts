import type { Account, ArticleState, Outcome } from '../src/api/contract';
import type { StoredArticle } from './mock-data';
import { problem, type MockAnswer, type MockRequest } from './mock-messages';

const targets: Record<string, [ArticleState, string]> = {
  submissions: ['submitted', 'article.submitted'],
  returns: ['returned', 'article.returned'],
  approvals: ['approved', 'article.approved'],
  publications: ['published', 'article.published'],
  archivals: ['archived', 'article.archived'],
  withdrawals: ['withdrawn', 'article.withdrawn'],
};

/** Moves the article as the real workflow would, or says why not. */
export function move(
  article: StoredArticle,
  step: string,
  { method, body }: MockRequest,
  by: Account | undefined,
): MockAnswer | undefined {
  let kind: string;
  if (step === 'directive') {
    article.directive = method === 'PUT';
    article.directive_levels = (body.levels as string[] | undefined) ?? [];
    kind = article.directive ? 'directive.marked' : 'directive.revoked';
  } else {
    const target = targets[step];
    if (!target) return problem(404, 'not_found');
    if (step === 'approvals' && article.author === by?.id) return problem(403, 'article.four_eyes');
    [article.state, kind] = target;
    const at = new Date().toISOString();
    if (step === 'returns') article.return_reason = String(body.reason);
    if (step === 'publications' && body.at) {
      article.state = 'scheduled';
      article.scheduled_at = String(body.at);
    } else if (step === 'publications') {
      article.published_revision = article.revision;
      article.published_at = at;
    }
    if (step === 'withdrawals') {
      article.withdrawal = {
        outcome: body.outcome as Outcome,
        reason: String(body.reason),
        target: null,
        at,
      };
    }
  }
  article.version += 1;
  article.updated_at = new Date().toISOString();
  article.history.push({
    sequence: Date.now(),
    at: article.updated_at,
    kind,
    by: by ? { id: by.id, name: by.full_name } : null,
    body: { revision: article.revision, ...body },
  });
  return undefined;
}

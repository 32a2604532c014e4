#include "articles/approve_article.h"

#include <nlohmann/json.hpp>

#include "articles/article_store.h"
#include "articles/home_rules.h"
#include "articles/review_store.h"

namespace hoitu::articles {

Result<Article> ApproveArticle(store::Transaction& tx, const accounts::Actor& actor,
                               const rules::Rulebook& rulebook, Seen seen) {
  auto [article, move] = TRY(TakeUp(tx, actor, seen, Action::kApprove));
  const HomeRules home = TRY(LoadHomeRules(tx, rulebook, article.home_portal, tx.now()));
  std::vector<Approval> given = ApprovalsOf(tx, article.id, article.revision);
  const rules::WorkflowStep* step = NextStep(home.steps, given);
  if (!step) return Fail(ProblemKind::kConflict, "article.approve.no_step");
  TRY(CheckApprover(*step, actor, article.home_portal, article.revised_by, given));

  given.push_back({step->code, actor.account, tx.now()});
  RecordApproval(tx, article, given.back());
  const bool complete = NextStep(home.steps, given) == nullptr;
  if (complete) {
    RecordApprovedRevision(tx, article.id, article.revision);
    EnterState(article, move.to, tx.now());
  }
  UpdateArticle(tx, article);
  AppendEvent(tx, actor.account, "article.approved", article, {},
              {{"step", step->code}, {"complete", complete}});
  return article;
}

}  // namespace hoitu::articles

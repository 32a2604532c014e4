#include "articles/submit_article.h"

#include "articles/article_store.h"
#include "articles/home_rules.h"
#include "articles/publication_checks.h"

namespace hoitu::articles {

Result<Article> SubmitArticle(store::Transaction& tx, const accounts::Actor& actor,
                              const rules::Rulebook& rulebook, Seen seen) {
  auto [article, move] = TRY(TakeUp(tx, actor, seen, Action::kSubmit));
  const HomeRules home = TRY(LoadHomeRules(tx, rulebook, article.home_portal, tx.now()));
  const Revision revision = LoadRevision(tx, article.id, article.revision);
  TRY(RequireNoBlocking(CheckForPublication(revision.content, home)));

  EnterState(article, move.to, tx.now());
  UpdateArticle(tx, article);
  AppendEvent(tx, actor.account, "article.submitted", article);
  return article;
}

}  // namespace hoitu::articles

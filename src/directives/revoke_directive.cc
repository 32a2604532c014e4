#include "directives/revoke_directive.h"

#include <nlohmann/json.hpp>

#include "articles/article_store.h"
#include "articles/broadcast.h"
#include "directives/directive.h"

namespace hoitu::directives {

Result<articles::Article> RevokeDirective(store::Transaction& tx, const accounts::Actor& actor,
                                          const rules::Rulebook& rulebook, articles::Seen seen) {
  articles::Article article = TRY(articles::OpenSeen(tx, actor, seen));
  TRY(CheckMayDirect(tx, actor, rulebook, article, tx.now()));
  const auto broadcast = articles::FindBroadcast(tx, article.id);
  if (!broadcast) return Fail(ProblemKind::kConflict, "directive.not_marked");

  articles::RemoveBroadcast(tx, article.id);
  article.broadcast = false;
  articles::UpdateArticle(tx, article);
  articles::AppendEvent(tx, actor.account, "directive.revoked", article, {},
                        {{"section", broadcast->section}, {"levels", broadcast->levels}});
  return article;
}

}  // namespace hoitu::directives

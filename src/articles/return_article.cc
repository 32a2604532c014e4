#include "articles/return_article.h"

#include <nlohmann/json.hpp>
#include <string>

#include "articles/article_store.h"
#include "articles/content_rules.h"
#include "articles/review_store.h"

namespace hoitu::articles {

Result<Article> ReturnArticle(store::Transaction& tx, const accounts::Actor& actor, Seen seen,
                              std::string_view reason) {
  auto [article, move] = TRY(TakeUp(tx, actor, seen, Action::kReturn));
  const std::string clean = TRY(CleanReason(reason));

  EnterState(article, move.to, tx.now());
  UpdateArticle(tx, article);
  RevokeApprovedRevision(tx, article.id, article.revision);
  RecordReturn(tx, article, {article.revision, clean, tx.now(), actor.account});
  AppendEvent(tx, actor.account, "article.returned", article, {}, {{"reason", clean}});
  return article;
}

}  // namespace hoitu::articles

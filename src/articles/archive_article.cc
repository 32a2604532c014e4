#include "articles/archive_article.h"

#include "articles/article_store.h"
#include "articles/publication.h"

namespace hoitu::articles {

Result<Article> ArchiveArticle(store::Transaction& tx, const accounts::Actor& actor, Seen seen) {
  auto [article, move] = TRY(TakeUp(tx, actor, seen, Action::kArchive));
  std::vector<Placement> lists;
  if (article.is_public()) lists = TakeOutOfLists(tx, article);
  EnterState(article, move.to, tx.now());
  UpdateArticle(tx, article);
  AppendEvent(tx, actor.account, "article.archived", article, lists);
  return article;
}

}  // namespace hoitu::articles

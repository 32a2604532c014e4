#include "articles/convert_article.h"

#include <utility>

#include "articles/article_store.h"
#include "articles/content_rules.h"
#include "articles/publication.h"
#include "articles/review_store.h"

namespace hoitu::articles {

Result<std::int64_t> ApproveInBulk(store::Transaction& tx, const accounts::Actor& actor,
                                   std::int64_t portal, std::string_view origin) {
  TRY(actor.Require(rules::Duty::kReview, portal));
  TRY(actor.Require(rules::Duty::kPublish, portal));
  const std::int64_t id = tx.NextId("bulk_approval");
  tx.Execute("INSERT INTO bulk_approval (id, portal, account, origin, at) VALUES (?, ?, ?, ?, ?)",
             id, portal, actor.account, origin, tx.now());
  return id;
}

Result<Article> ConvertArticle(store::Transaction& tx, const accounts::Actor& actor,
                               const Conversion& conversion, ArticleContent content) {
  Revision revision;
  revision.content = TRY(CleanContent(std::move(content), conversion.portal));
  revision.number = 1;
  revision.created_at = tx.now();
  revision.created_by = actor.account;

  Article article;
  article.id = revision.article = tx.NextId("article");
  article.home_portal = conversion.portal;
  article.converted = true;
  article.version = article.revision = 1;
  article.title = revision.content.title;
  article.summary = revision.content.summary;
  article.cover = revision.content.cover;
  article.section = revision.content.section;
  article.language = revision.content.language;
  article.revised_by = article.created_by = actor.account;
  article.revised_at = article.created_at = article.changed_at = article.state_since = tx.now();
  InsertArticle(tx, article);
  InsertRevision(tx, revision);
  if (!conversion.published_at) return article;

  RecordApprovedRevision(tx, article.id, revision.number, conversion.bulk_approval);
  ShowRevision(tx, article, revision, *conversion.published_at);
  article.state = State::kPublished;
  UpdateArticle(tx, article);
  return article;
}

}  // namespace hoitu::articles

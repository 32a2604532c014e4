#include "articles/publish_due.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>

#include "articles/article_store.h"
#include "articles/move_article.h"
#include "articles/publication.h"

namespace hoitu::articles {
namespace {

void PublishOne(store::Transaction& tx, Article article) {
  const Instant scheduled_at = *article.scheduled_at;
  const Revision revision = LoadRevision(tx, article.id, article.revision);
  EnterState(article, State::kPublished, tx.now());
  const std::vector<Placement> lists = ShowRevision(tx, article, revision, tx.now());
  UpdateArticle(tx, article);
  nlohmann::json note = PublicationNote(revision);
  note["scheduled_at"] = ToMillis(scheduled_at);
  AppendEvent(tx, std::nullopt, "article.published", article, lists, note);
}

}  // namespace

Result<PublishedDue> PublishDue(store::Transaction& tx, std::size_t limit) {
  static const std::string kSql = fmt::format(
      "SELECT {} FROM {} WHERE a.scheduled_at <= ? ORDER BY a.scheduled_at, a.id LIMIT ?",
      kArticleColumns, kArticleTables);
  PublishedDue done;
  for (const store::Row& row : tx.Query(kSql, tx.now(), limit)) {
    Article article = ReadArticle(row);
    done.articles.push_back(article.id);
    PublishOne(tx, std::move(article));
  }
  done.next = NextDue(tx);
  return done;
}

std::optional<Instant> NextDue(store::Session& session) {
  const auto row = session.QueryOne(
      "SELECT scheduled_at FROM article WHERE scheduled_at IS NOT NULL "
      "ORDER BY scheduled_at LIMIT 1");
  if (!row) return std::nullopt;
  return row->Time(0);
}

}  // namespace hoitu::articles

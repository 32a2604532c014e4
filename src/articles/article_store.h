#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "articles/article.h"
#include "base/result.h"
#include "store/database.h"

// The editors' side of the tables article and article_revision. The public side is
// articles/publication.h (writes) and articles/public_articles.h (reads).
namespace hoitu::articles {

std::optional<Article> FindArticle(store::Session& session, std::int64_t id);

// Writes a new article; FindArticle sees it once InsertRevision has followed.
void InsertArticle(store::Transaction& tx, const Article& article);

// Writes every field an article can change, with the next version and the transaction's time, which
// the article in the caller's hand receives too.
void UpdateArticle(store::Transaction& tx, Article& article);

void InsertRevision(store::Transaction& tx, const Revision& revision);
std::optional<Revision> FindRevision(store::Session& session, std::int64_t article,
                                     std::int64_t number);
// One that is known to exist.
Revision LoadRevision(store::Session& session, std::int64_t article, std::int64_t number);

struct RevisionLine {
  std::int64_t number = 0;
  std::string title;
  std::string change_note;
  Instant created_at;
  std::int64_t created_by = 0;
};
// Newest first.
std::vector<RevisionLine> ListRevisions(store::Session& session, std::int64_t article);

// For statements that select whole articles: the columns, the tables they come from, and how a row
// of them is read.
inline constexpr std::string_view kArticleColumns =
    "a.id, a.home_portal, a.state, a.state_since, a.version, a.revision, r.title, r.summary, "
    "r.cover, r.section, r.language, r.created_by, r.created_at, a.slug, a.first_published_at, "
    "a.scheduled_at, a.converted, a.changed_at, a.created_at, a.created_by, p.revision, "
    "p.published_at, b.article";
inline constexpr std::string_view kArticleTables =
    "article a JOIN article_revision r ON r.article = a.id AND r.number = a.revision "
    "LEFT JOIN publication p ON p.article = a.id LEFT JOIN broadcast b ON b.article = a.id";
Article ReadArticle(const store::Row& row);

}  // namespace hoitu::articles

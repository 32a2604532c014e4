#pragma once

#include <cstdint>

#include "articles/move_article.h"

namespace hoitu::articles {

// Begins a draft on the portal. Duty kWrite there; kInvalid with the field when the content cannot
// be kept (articles/content_rules.h, articles/translation_rules.h), though it may be incomplete.
// Event "article.saved".
Result<Article> CreateArticle(store::Transaction& tx, const accounts::Actor& actor,
                              std::int64_t portal, ArticleContent content);

// Adds a revision, which makes the article a draft again; what is public stays public (R-AVL-06).
// Saving a draft that says the same changes nothing. Duty kWrite. Event "article.saved".
Result<Article> SaveArticle(store::Transaction& tx, const accounts::Actor& actor, Seen seen,
                            ArticleContent content);

}  // namespace hoitu::articles

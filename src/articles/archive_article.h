#pragma once

#include "articles/move_article.h"

namespace hoitu::articles {

// Puts a published article out of all lists (duty kWithdraw; it stays at its address, marked as
// archived), or an abandoned draft out of sight (duty kWrite). Nothing is deleted (R-AVL-06);
// saving it again makes it a draft. Event "article.archived".
Result<Article> ArchiveArticle(store::Transaction& tx, const accounts::Actor& actor, Seen seen);

}  // namespace hoitu::articles

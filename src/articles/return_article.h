#pragma once

#include <string_view>

#include "articles/move_article.h"

namespace hoitu::articles {

// The board asks for changes and says which. Duty kReview; kInvalid "article.reason.empty".
// Approvals the revision already has stay on record and count no more. Event "article.returned".
Result<Article> ReturnArticle(store::Transaction& tx, const accounts::Actor& actor, Seen seen,
                              std::string_view reason);

}  // namespace hoitu::articles

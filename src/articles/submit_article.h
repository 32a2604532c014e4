#pragma once

#include "articles/move_article.h"
#include "rules/rulebook.h"

namespace hoitu::articles {

// Hands the newest revision to the board. Duty kWrite; kInvalid with the first thing that would
// keep it from being published (articles/publication_checks.h). Event "article.submitted".
Result<Article> SubmitArticle(store::Transaction& tx, const accounts::Actor& actor,
                              const rules::Rulebook& rulebook, Seen seen);

}  // namespace hoitu::articles

#pragma once

#include "articles/move_article.h"
#include "rules/rulebook.h"

namespace hoitu::articles {

// Records the next approval that the level of the home portal demands (R-EDB-05); with the last one
// the article is approved, before it stays submitted. The actor holds a role of the step and, with
// four eyes, has neither written this revision nor approved it before (articles/workflow.h). Event
// "article.approved" with "step" and "complete".
Result<Article> ApproveArticle(store::Transaction& tx, const accounts::Actor& actor,
                               const rules::Rulebook& rulebook, Seen seen);

}  // namespace hoitu::articles

#pragma once

#include <optional>

#include "articles/move_article.h"
#include "rules/rulebook.h"

namespace hoitu::articles {

// Shows the approved revision to the public: now, or `at` a later moment (articles/publish_due.h).
// Duty kPublish on the home portal and on every other portal it is placed on. The checks of
// articles/publication_checks.h are asked again: the section may have gone since. Problems beside
// theirs: kInvalid "article.publish.past", kForbidden "article.placement.forbidden". Events
// "article.published" or "article.scheduled".
Result<Article> PublishArticle(store::Transaction& tx, const accounts::Actor& actor,
                               const rules::Rulebook& rulebook, Seen seen,
                               std::optional<Instant> at = {});

}  // namespace hoitu::articles

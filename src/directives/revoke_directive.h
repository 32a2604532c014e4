#pragma once

#include "accounts/actor.h"
#include "articles/move_article.h"
#include "rules/rulebook.h"
#include "store/database.h"

namespace hoitu::directives {

// The other portals no longer show the article; it stays where it was placed. Problems as of
// MarkDirective, and kConflict "directive.not_marked". Event "directive.revoked".
Result<articles::Article> RevokeDirective(store::Transaction& tx, const accounts::Actor& actor,
                                          const rules::Rulebook& rulebook, articles::Seen seen);

}  // namespace hoitu::directives

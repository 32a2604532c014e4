#pragma once

#include <string>
#include <vector>

#include "accounts/actor.h"
#include "articles/move_article.h"
#include "rules/rulebook.h"
#include "store/database.h"

namespace hoitu::directives {

// Makes an article a directive for all levels, or for those named; again with other levels changes
// whom it reaches. What is not public yet appears everywhere when it becomes so. One row and one
// event, "directive.marked", however many portals there are. Problems beside those of
// CheckMayDirect: kNotFound "article.not_found", kStale "article.stale", kInvalid
// "directive.level.unknown" at "/levels/<n>".
Result<articles::Article> MarkDirective(store::Transaction& tx, const accounts::Actor& actor,
                                        const rules::Rulebook& rulebook, articles::Seen seen,
                                        std::vector<std::string> levels = {});

}  // namespace hoitu::directives

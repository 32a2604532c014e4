#pragma once

#include "accounts/actor.h"
#include "articles/article.h"
#include "base/clock.h"
#include "base/result.h"
#include "rules/rulebook.h"
#include "store/session.h"

// A directive ("thông tin chỉ đạo, điều hành") is an article of the root portal that every portal
// shows in the rulebook's directive section (KH 65/2025 II.8, R-SYN-01). It stays one article with
// one workflow: a correction or a withdrawal of the article is one of the directive (R-SYN-02), and
// no other portal can change it (R-SYN-03). In the database it is one row, articles/broadcast.h.
namespace hoitu::directives {

// Whether the actor may make the article a directive or end that: kForbidden "directive.not_root"
// for an article of another portal than the root's, "role.duty_missing" without kDirect there.
Result<void> CheckMayDirect(store::Session& session, const accounts::Actor& actor,
                            const rules::Rulebook& rulebook, const articles::Article& article,
                            Instant now);

}  // namespace hoitu::directives

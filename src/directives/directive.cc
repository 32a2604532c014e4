#include "directives/directive.h"

#include "articles/home_rules.h"

namespace hoitu::directives {

Result<void> CheckMayDirect(store::Session& session, const accounts::Actor& actor,
                            const rules::Rulebook& rulebook, const articles::Article& article,
                            Instant now) {
  const articles::HomeRules home =
      TRY(articles::LoadHomeRules(session, rulebook, article.home_portal, now));
  const rules::Level* level = rulebook.FindLevel(home.level, ToLocal(now).date);
  if (!level || !level->root) return Fail(ProblemKind::kForbidden, "directive.not_root");
  return actor.Require(rules::Duty::kDirect, article.home_portal);
}

}  // namespace hoitu::directives

#include "articles/workflow.h"

#include <algorithm>

namespace hoitu::articles {

const Move* FindMove(State from, Action action, bool is_public) {
  for (const Move& move : moves::kAll) {
    if (move.from != from || move.action != action) continue;
    if (move.publicity == Publicity::kPublic && !is_public) continue;
    if (move.publicity == Publicity::kNotPublic && is_public) continue;
    return &move;
  }
  return nullptr;
}

Result<Move> PlanMove(const Article& article, Action action) {
  if (const Move* move = FindMove(article.state, action, article.is_public())) return *move;
  return Fail(ProblemKind::kConflict, "article.move.impossible", {},
              std::string(CodeOf(article.state)) + " " + std::string(CodeOf(action)));
}

std::vector<Action> PossibleActions(const Article& article, const accounts::Actor& actor) {
  std::vector<Action> actions;
  for (const ActionName& name : kActionNames) {
    const Move* move = FindMove(article.state, name.action, article.is_public());
    if (move && actor.Has(move->duty, article.home_portal)) actions.push_back(name.action);
  }
  return actions;
}

const rules::WorkflowStep* NextStep(Steps steps, std::span<const Approval> given) {
  for (const rules::WorkflowStep* step : steps) {
    const bool done = std::ranges::any_of(
        given, [&](const Approval& approval) { return approval.step == step->code; });
    if (!done) return step;
  }
  return nullptr;
}

Result<void> CheckApprover(const rules::WorkflowStep& step, const accounts::Actor& actor,
                           std::int64_t portal, std::int64_t author,
                           std::span<const Approval> given) {
  const bool holds_role = std::ranges::any_of(
      step.roles, [&](const std::string& role) { return actor.Holds(role, portal); });
  if (!holds_role) return Fail(ProblemKind::kForbidden, "article.approve.role_missing");
  if (!step.four_eyes) return {};

  const bool gave_another = std::ranges::any_of(
      given, [&](const Approval& approval) { return approval.account == actor.account; });
  if (actor.account == author || gave_another) {
    return Fail(ProblemKind::kForbidden, "article.four_eyes");
  }
  return {};
}

}  // namespace hoitu::articles

#include "accounts/roles.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "accounts/account_store.h"

namespace hoitu::accounts {
namespace {

using rules::BoardRole;
using rules::Duty;

std::vector<Assignment> ReadAssignments(store::Session& session, std::string_view condition,
                                        std::vector<store::Value> values) {
  std::vector<Assignment> assignments;
  for (const store::Row& row : session.QueryWith(
           fmt::format("SELECT r.id, r.account, a.full_name, a.login, r.portal, r.role, "
                       "r.valid_from, r.valid_to FROM role_assignment r "
                       "JOIN account a ON a.id = r.account WHERE {} ORDER BY r.id",
                       condition),
           std::move(values))) {
    assignments.push_back({.id = row.Int(0),
                           .account = row.Int(1),
                           .account_name = row.Text(2),
                           .login = row.Text(3),
                           .portal = row.MaybeInt(4),
                           .role = row.Text(5),
                           .valid_from = row.Time(6),
                           .valid_to = row.MaybeTime(7)});
  }
  return assignments;
}

rules::Date DayOf(Instant at) { return ToLocal(at).date; }

bool Overlap(const Assignment& a, const Assignment& b) {
  return (!a.valid_to || b.valid_from < *a.valid_to) && (!b.valid_to || a.valid_from < *b.valid_to);
}

rules::DutySet DutiesOf(const rules::Rulebook& rulebook, const Assignment& assignment) {
  const BoardRole* role = rulebook.FindRole(assignment.role, DayOf(assignment.valid_from));
  return role == nullptr ? rules::DutySet() : role->duties;
}

Result<void> CheckAccount(store::Session& session, std::int64_t account) {
  const auto found = FindAccount(session, account);
  if (!found) return Fail(ProblemKind::kInvalid, "account.unknown", "/account");
  if (found->state != AccountState::kActive) {
    return Fail(ProblemKind::kConflict, "account.disabled", "/account");
  }
  return {};
}

// Against everything the account holds at any moment of the new assignment.
Result<void> CheckAgainstHeld(store::Session& session, const rules::Rulebook& rulebook,
                              const Assignment& wanted) {
  rules::DutySet together = DutiesOf(rulebook, wanted);
  for (const Assignment& held : AssignmentsOfAccount(session, wanted.account, wanted.valid_from)) {
    if (!Overlap(held, wanted)) continue;
    if (held.portal == wanted.portal && held.role == wanted.role) {
      return Fail(ProblemKind::kConflict, "role.already_held", "/role");
    }
    together.Add(DutiesOf(rulebook, held));
  }
  if (together.HasTechnical() && together.HasContent()) {
    return Fail(ProblemKind::kConflict, "role.technical_and_content", "/role");
  }
  return {};
}

Result<void> RequireManager(const Actor& actor, std::optional<std::int64_t> portal) {
  const bool allowed =
      portal ? actor.Has(Duty::kManageBoard, *portal) : actor.HasEverywhere(Duty::kManageAccounts);
  if (!allowed) return Fail(ProblemKind::kForbidden, "role.duty_missing");
  return {};
}

// Nobody locks the board's door from the inside by mistake.
Result<void> RequireAnotherManager(store::Session& session, const rules::Rulebook& rulebook,
                                   const Actor& actor, const Assignment& ending, Instant now) {
  if (ending.account != actor.account || !DutiesOf(rulebook, ending).Has(Duty::kManageBoard)) {
    return {};
  }
  const auto on_portal = AssignmentsOnPortal(session, *ending.portal, now);
  const bool another = std::ranges::any_of(on_portal, [&](const Assignment& other) {
    return other.id != ending.id && other.valid_from <= now &&
           DutiesOf(rulebook, other).Has(Duty::kManageBoard);
  });
  if (!another) return Fail(ProblemKind::kConflict, "role.last_manager");
  return {};
}

void AppendRoleEvent(store::Transaction& tx, std::string_view kind, const Actor& actor,
                     const Assignment& assignment) {
  tx.Append(
      {.kind = std::string(kind),
       .subject = fmt::format("account:{}", assignment.account),
       .portal = assignment.portal,
       .actor = actor.journal_actor(),
       .body = nlohmann::json{{"assignment", assignment.id}, {"role", assignment.role}}.dump()});
}

}  // namespace

std::vector<Assignment> AssignmentsOnPortal(store::Session& session, std::int64_t portal,
                                            Instant now) {
  return ReadAssignments(session, "r.portal = ? AND (r.valid_to IS NULL OR r.valid_to > ?)",
                         {store::ToValue(portal), store::ToValue(now)});
}

std::vector<Assignment> AssignmentsOfAccount(store::Session& session, std::int64_t account,
                                             Instant now) {
  return ReadAssignments(session, "r.account = ? AND (r.valid_to IS NULL OR r.valid_to > ?)",
                         {store::ToValue(account), store::ToValue(now)});
}

Actor LoadActor(store::Session& session, const rules::Rulebook& rulebook, const Account& account,
                Instant now) {
  Actor actor{.account = account.id, .name = account.full_name, .roles = {}};
  for (Assignment& held : AssignmentsOfAccount(session, account.id, now)) {
    if (now < held.valid_from) continue;
    const BoardRole* role = rulebook.FindRole(held.role, DayOf(now));
    if (role == nullptr) continue;
    actor.roles.push_back({.assignment = held.id,
                           .portal = held.portal,
                           .role = std::move(held.role),
                           .duties = role->duties});
  }
  return actor;
}

Result<Assignment> GrantRole(store::Transaction& tx, const rules::Rulebook& rulebook,
                             const Actor& actor, const RoleGrant& grant) {
  TRY(RequireManager(actor, grant.portal));
  if (grant.account == actor.account) return Fail(ProblemKind::kForbidden, "role.own");
  Assignment wanted{.id = 0,
                    .account = grant.account,
                    .account_name = {},
                    .login = {},
                    .portal = grant.portal,
                    .role = grant.role,
                    .valid_from = grant.valid_from.value_or(tx.now()),
                    .valid_to = grant.valid_to};
  const BoardRole* role = rulebook.FindRole(wanted.role, DayOf(wanted.valid_from));
  const auto scope = grant.portal ? BoardRole::Scope::kPortal : BoardRole::Scope::kInstallation;
  if (role == nullptr || role->scope != scope) {
    return Fail(ProblemKind::kInvalid, "role.unknown", "/role");
  }
  if (wanted.valid_to && *wanted.valid_to <= std::max(wanted.valid_from, tx.now())) {
    return Fail(ProblemKind::kInvalid, "role.period", "/valid_to");
  }
  TRY(CheckAccount(tx, wanted.account));
  TRY(CheckAgainstHeld(tx, rulebook, wanted));

  wanted.id = tx.NextId("role_assignment");
  tx.Execute(
      "INSERT INTO role_assignment (id, account, portal, role, valid_from, valid_to, granted_at, "
      "granted_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      wanted.id, wanted.account, wanted.portal, wanted.role, wanted.valid_from, wanted.valid_to,
      tx.now(), actor.journal_actor());
  AppendRoleEvent(tx, "role.granted", actor, wanted);
  return ReadAssignments(tx, "r.id = ?", {store::ToValue(wanted.id)}).front();
}

Result<void> EndRole(store::Transaction& tx, const rules::Rulebook& rulebook, const Actor& actor,
                     std::optional<std::int64_t> portal, std::int64_t assignment) {
  TRY(RequireManager(actor, portal));
  const auto found = ReadAssignments(tx, "r.id = ? AND (r.valid_to IS NULL OR r.valid_to > ?)",
                                     {store::ToValue(assignment), store::ToValue(tx.now())});
  if (found.empty() || found.front().portal != portal) {
    return Fail(ProblemKind::kNotFound, "role.not_held");
  }
  const Assignment& ending = found.front();
  if (portal) TRY(RequireAnotherManager(tx, rulebook, actor, ending, tx.now()));

  // One that has not begun never will.
  tx.Execute("UPDATE role_assignment SET valid_to = ? WHERE id = ?", tx.now(), ending.id);
  AppendRoleEvent(tx, "role.ended", actor, ending);
  return {};
}

}  // namespace hoitu::accounts

#include "web/api/account_json.h"

#include "accounts/account_store.h"
#include "web/api/answers.h"

namespace hoitu::api {
namespace {

using nlohmann::json;

json OrNull(const std::optional<std::int64_t>& number) {
  return number ? json(*number) : json(nullptr);
}

// A role that left the rulebook keeps its code as its name.
rules::Label NameOfRole(const rules::Rulebook& rulebook, rules::Date day, const std::string& code) {
  const rules::BoardRole* role = rulebook.FindRole(code, day);
  return role == nullptr ? rules::Label{code, code} : role->name;
}

}  // namespace

json AccountJson(const accounts::Account& account) {
  const bool active = account.state == accounts::AccountState::kActive;
  return {{"id", account.id},
          {"login", account.login},
          {"full_name", account.full_name},
          {"email", account.email},
          {"state", active ? "active" : "disabled"},
          {"second_factor", account.has_second_factor},
          {"created_at", FormatRfc3339(account.created_at)},
          {"last_signed_in_at", MomentJson(account.last_signed_in_at)}};
}

json PersonJson(store::Session& session, std::optional<std::int64_t> account) {
  if (!account) return nullptr;
  const auto found = accounts::FindAccount(session, *account);
  if (!found) return nullptr;
  return {{"id", found->id}, {"name", found->full_name}};
}

json HeldRoleJson(const rules::Rulebook& rulebook, rules::Date day,
                  const accounts::HeldRole& held) {
  return {{"assignment", held.assignment},
          {"portal", OrNull(held.portal)},
          {"role", held.role},
          {"role_name", LabelJson(NameOfRole(rulebook, day, held.role))},
          {"duties", DutiesJson(held.duties)}};
}

json AssignmentJson(const rules::Rulebook& rulebook, rules::Date day,
                    const accounts::Assignment& assignment) {
  const rules::BoardRole* role = rulebook.FindRole(assignment.role, day);
  return {{"id", assignment.id},
          {"account", {{"id", assignment.account}, {"name", assignment.account_name}}},
          {"login", assignment.login},
          {"portal", OrNull(assignment.portal)},
          {"role", assignment.role},
          {"role_name", LabelJson(NameOfRole(rulebook, day, assignment.role))},
          {"duties", DutiesJson(role == nullptr ? rules::DutySet() : role->duties)},
          {"valid_from", FormatRfc3339(assignment.valid_from)},
          {"valid_to", MomentJson(assignment.valid_to)}};
}

}  // namespace hoitu::api

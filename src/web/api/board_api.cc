#include "web/api/board_api.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "accounts/roles.h"
#include "web/api/account_json.h"
#include "web/api/answers.h"
#include "web/api/json_input.h"
#include "web/api/portal_api.h"

namespace hoitu::api {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxCode = 100;

}  // namespace

Result<http::Response> ListBoard(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  if (!call.actor().WorksOn(portal.id) &&
      !call.actor().HasEverywhere(rules::Duty::kManageAccounts)) {
    return Fail(ProblemKind::kForbidden, "role.duty_missing");
  }
  const auto assignments = call.Read([&](store::Session& session) {
    return accounts::AssignmentsOnPortal(session, portal.id, call.now);
  });
  json items = json::array();
  for (const accounts::Assignment& assignment : assignments) {
    items.push_back(AssignmentJson(call.rulebook(), call.directory->day(), assignment));
  }
  return ListAnswer(std::move(items), std::nullopt);
}

Result<http::Response> GrantOneRole(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  JsonInput input = TRY(JsonInput::Read(call.request));
  const accounts::RoleGrant grant{.account = input.Id("account"),
                                  .portal = portal.id,
                                  .role = input.Text("role", kMaxCode),
                                  .valid_from = input.MaybeMoment("valid_from"),
                                  .valid_to = input.MaybeMoment("valid_to")};
  TRY(input.Finish());
  const auto assignment = TRY(call.Write([&](store::Transaction& tx) {
    return accounts::GrantRole(tx, call.rulebook(), call.actor(), grant);
  }));
  return CreatedAnswer(AssignmentJson(call.rulebook(), call.directory->day(), assignment),
                       fmt::format("/portals/{}/board/{}", portal.id, assignment.id));
}

Result<http::Response> EndOneRole(const Call& call) {
  const portals::Portal& portal = *TRY(PortalOfPath(call));
  TRY(call.Write([&](store::Transaction& tx) {
    return accounts::EndRole(tx, call.rulebook(), call.actor(), portal.id,
                             call.Number("assignment"));
  }));
  return NothingMoreToSay();
}

Result<http::Response> ListRoles(const Call& call) {
  json items = json::array();
  for (const rules::BoardRole& role : call.rulebook().roles) {
    if (!role.valid.Contains(call.directory->day())) continue;
    const bool on_portal = role.scope == rules::BoardRole::Scope::kPortal;
    items.push_back({{"code", role.code},
                     {"name", LabelJson(role.name)},
                     {"scope", on_portal ? "portal" : "installation"},
                     {"duties", DutiesJson(role.duties)}});
  }
  return ListAnswer(std::move(items), std::nullopt);
}

}  // namespace hoitu::api

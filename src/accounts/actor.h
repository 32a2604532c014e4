#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rules/duty.h"

namespace hoitu::accounts {

// A role an account holds at this moment. `portal` is absent for a role of the whole installation,
// whose duties hold on every portal.
struct HeldRole {
  std::int64_t assignment = 0;
  std::optional<std::int64_t> portal;
  std::string role;  // the rulebook's code
  rules::DutySet duties;

  bool Covers(std::int64_t on_portal) const { return !portal || *portal == on_portal; }
};

// Who does something: the first argument, after the transaction, of every action of a feature. Made
// once a request from the session (accounts/sessions.h) and not kept longer: a role that ended is
// missing from the next one. Constant after construction.
struct Actor {
  std::int64_t account = 0;
  std::string name;  // the full name, shown beside what they did
  std::vector<HeldRole> roles;

  // Whether the duty is theirs on this portal.
  bool Has(rules::Duty duty, std::int64_t portal) const {
    return std::ranges::any_of(
        roles, [&](const HeldRole& held) { return held.Covers(portal) && held.duties.Has(duty); });
  }

  // Whether the duty is theirs for the installation as a whole.
  bool HasEverywhere(rules::Duty duty) const {
    return std::ranges::any_of(
        roles, [&](const HeldRole& held) { return !held.portal && held.duties.Has(duty); });
  }

  // Whether the duty is theirs on at least one portal.
  bool HasSomewhere(rules::Duty duty) const {
    return std::ranges::any_of(roles, [&](const HeldRole& held) { return held.duties.Has(duty); });
  }

  // Whether one of the rulebook's roles is theirs on this portal, for steps of the workflow that
  // name roles (rules::WorkflowStep).
  bool Holds(std::string_view role, std::int64_t portal) const {
    return std::ranges::any_of(
        roles, [&](const HeldRole& held) { return held.Covers(portal) && held.role == role; });
  }

  // Whether they may see what this portal has not published: any content duty there. Technical
  // administration opens no drafts (QĐ 80/2025 Điều 3.4; R-POR-15, R-SEC-18).
  bool WorksOn(std::int64_t portal) const {
    return std::ranges::any_of(roles, [&](const HeldRole& held) {
      return held.Covers(portal) && held.duties.HasContent();
    });
  }

  // Administrators are held to stricter rules (accounts/access_policy.h): those with a technical
  // duty and those who manage a portal.
  bool IsAdministrator() const {
    return std::ranges::any_of(roles, [](const HeldRole& held) {
      return held.duties.HasTechnical() || held.duties.Has(rules::Duty::kManagePortal);
    });
  }

  // For journal entries: absent for the installation itself.
  std::optional<std::int64_t> journal_actor() const {
    return account == 0 ? std::nullopt : std::optional(account);
  }

  // The installation itself, for the command line and for timers: account 0, every duty everywhere.
  static Actor Installation() {
    rules::DutySet every;
    for (const rules::DutyName& name : rules::kDutyNames) every.Add(name.duty);
    return {.account = 0,
            .name = "Hội Tụ",
            .roles = {{.assignment = 0, .portal = {}, .role = {}, .duties = every}}};
  }

  // Forbidden with "role.duty_missing" unless Has(duty, portal).
  Result<void> Require(rules::Duty duty, std::int64_t portal) const {
    if (Has(duty, portal)) return {};
    return Fail(ProblemKind::kForbidden, "role.duty_missing");
  }
};

}  // namespace hoitu::accounts

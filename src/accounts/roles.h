#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "accounts/account.h"
#include "accounts/actor.h"
#include "rules/rulebook.h"
#include "store/database.h"

namespace hoitu::accounts {

// A role of the rulebook in the hand of one account, on one portal or (portal absent) for the whole
// installation, from one moment to another. Both may lie in the future.
struct Assignment {
  std::int64_t id = 0;
  std::int64_t account = 0;
  std::string account_name;
  std::string login;
  std::optional<std::int64_t> portal;
  std::string role;
  Instant valid_from;
  std::optional<Instant> valid_to;  // the first moment without it; absent: until ended
};

// Those that hold now or later, in the order they were given.
std::vector<Assignment> AssignmentsOnPortal(store::Session& session, std::int64_t portal,
                                            Instant now);
std::vector<Assignment> AssignmentsOfAccount(store::Session& session, std::int64_t account,
                                             Instant now);

// Who the account is at this moment. A role that has ended, has not begun or is not in the rulebook
// of the day gives nothing.
Actor LoadActor(store::Session& session, const rules::Rulebook& rulebook, const Account& account,
                Instant now);

struct RoleGrant {
  std::int64_t account = 0;
  std::optional<std::int64_t> portal;
  std::string role;
  std::optional<Instant> valid_from;  // now when absent
  std::optional<Instant> valid_to;
};

// Gives a role. The actor manages the portal's board, or the accounts for a role of the
// installation. The caller has made sure that the portal exists. Fails with
//   role.own                    the account is the actor's own
//   role.unknown                not in the rulebook, or not for this place (field /role)
//   account.unknown, account.disabled  (field /account)
//   role.period                 ends before it begins, or in the past (field /valid_to)
//   role.already_held           in the same place at the same time
//   role.technical_and_content  one account would hold both kinds of duties at the same time
//                               (QĐ 80/2025 Điều 3.4; R-POR-15)
Result<Assignment> GrantRole(store::Transaction& tx, const rules::Rulebook& rulebook,
                             const Actor& actor, const RoleGrant& grant);

// Ends a role of the portal (absent: of the installation) this moment. Fails with "role.not_held"
// when there is none that holds now or later, and with "role.last_manager" for an actor who would
// leave the portal's board without anybody to manage it.
Result<void> EndRole(store::Transaction& tx, const rules::Rulebook& rulebook, const Actor& actor,
                     std::optional<std::int64_t> portal, std::int64_t assignment);

}  // namespace hoitu::accounts

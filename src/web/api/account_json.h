#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>

#include "accounts/account.h"
#include "accounts/roles.h"
#include "rules/rulebook.h"
#include "store/session.h"

// People and their roles as the API shows them.
namespace hoitu::api {

nlohmann::json AccountJson(const accounts::Account& account);

// {"id", "name"}, or null for the system itself (account 0) and for nobody.
nlohmann::json PersonJson(store::Session& session, std::optional<std::int64_t> account);

// `day` says by which records of the rulebook.
nlohmann::json HeldRoleJson(const rules::Rulebook& rulebook, rules::Date day,
                            const accounts::HeldRole& held);
nlohmann::json AssignmentJson(const rules::Rulebook& rulebook, rules::Date day,
                              const accounts::Assignment& assignment);

}  // namespace hoitu::api

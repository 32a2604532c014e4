#pragma once

#include <string_view>

#include "accounts/access_policy.h"
#include "accounts/password.h"
#include "accounts/sessions.h"
#include "store/database.h"

namespace hoitu::accounts {

// Whether the person at the other end still knows the password of the session's account, asked
// before anything that changes how they prove who they are. Fails with "password.wrong" (field
// /current) or "sign_in.too_many".
Result<void> ConfirmPassword(store::Database& database, const AccessPolicy& policy,
                             const ActiveSession& session, std::string_view password);

// Ends all other sessions of the account. Fails as ConfirmPassword and CheckNewPassword do, and
// with "password.used_before" (R-SEC-09). Hashes up to ten times: not within a transaction.
Result<void> ChangePassword(store::Database& database, const AccessPolicy& policy,
                            const HashCost& cost, const ActiveSession& session,
                            std::string_view current, std::string_view wanted);

}  // namespace hoitu::accounts

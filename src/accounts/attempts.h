#pragma once

#include <string>
#include <string_view>

#include "accounts/access_policy.h"
#include "base/result.h"
#include "store/database.h"

namespace hoitu::accounts {

// How often somebody may be wrong (R-SEC-11). An attempt is counted as failed before the secret is
// looked at, in a transaction of its own, and forgotten when it turns out right: attempts made at
// the same time cannot slip past the limit.

// Counts an attempt at `what`. Fails with "sign_in.too_many" while it is locked; `detail` is then
// the number of seconds left.
Result<void> CountAttempt(store::Transaction& tx, const AccessPolicy& policy,
                          std::string_view what);

void ForgetAttempts(store::Transaction& tx, std::string_view what);

// Names for `what`. A login is hashed: what somebody types there may be a password.
std::string AttemptAtLogin(std::string_view login);
std::string AttemptAtSecondFactor(std::int64_t account);
std::string AttemptAtPassword(std::int64_t account);  // asked for again within a session

}  // namespace hoitu::accounts

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "accounts/account.h"
#include "accounts/actor.h"
#include "accounts/roles.h"
#include "store/database.h"

namespace hoitu::accounts {

// What an account holds, for the person who takes over when somebody leaves (QĐ 80/2025 Điều 18;
// R-EDB-18, R-SEC-07). What they have written lies in the rooms of the features and is added by the
// caller.
struct Handover {
  Account account;
  Instant made_at;
  std::vector<Assignment> roles;  // held now or later
  std::size_t open_sessions = 0;
};

// For those who manage accounts, and for everybody about themselves. Fails with "account.unknown".
Result<Handover> ReportHandover(store::Session& session, const Actor& actor, std::int64_t account,
                                Instant now);

}  // namespace hoitu::accounts

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace hoitu::accounts {

// For the day the authenticator is lost: ten codes of 80 random bits, stored as SHA-256 (a code
// with so much chance needs no slow hash), each good for one sign-in.
inline constexpr std::size_t kRecoveryCodes = 10;

// Voids the earlier codes. The result is shown once and known nowhere afterwards.
std::vector<std::string> MakeRecoveryCodes(store::Transaction& tx, std::int64_t account);

// Whether the code was one of the account's; it is not any more.
bool SpendRecoveryCode(store::Transaction& tx, std::int64_t account, std::string_view typed);

std::size_t CountRecoveryCodes(store::Session& session, std::int64_t account);

}  // namespace hoitu::accounts

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "accounts/access_policy.h"
#include "base/result.h"

namespace hoitu::accounts {

// What one hash costs. The default is the second recommendation of RFC 9106 (section 4) for
// memory-constrained servers: 64 MiB and three passes, about 0.1 s of one core. Kept in the hash,
// so a later change of the default leaves stored hashes valid.
struct HashCost {
  std::uint64_t passes = 3;
  std::size_t memory_bytes = std::size_t{64} * 1024 * 1024;
};

// The least libsodium allows.
inline constexpr HashCost kCheapestHashForTest{1, 8192};

// The argon2id hash of a password, with cost and salt, as text. Slow on purpose: never within a
// transaction. The password is valid UTF-8 and hashed in normal form C, so that it matches
// whichever keyboard typed it.
std::string HashPassword(std::string_view password, const HashCost& cost);

// False also for invalid UTF-8 and for a hash that is none.
bool VerifyPassword(std::string_view hash, std::string_view password);

// A hash no password matches that takes the time of a real one, for logins that do not exist.
std::string DecoyHash(const HashCost& cost);

enum class SecondFactorUse { kNone, kEnabled };

// What can be said without the earlier passwords: fails with "password.encoding",
// "password.too_short", "password.too_long" or "password.is_login", always with field "/new".
Result<void> CheckNewPassword(const AccessPolicy& policy, std::string_view password,
                              std::string_view login, SecondFactorUse second_factor);

inline constexpr std::size_t kMaxPassword = 256;  // bytes

// A password for somebody who must change it at once: 20 characters that are easy to read out.
std::string MakeFirstPassword();

}  // namespace hoitu::accounts

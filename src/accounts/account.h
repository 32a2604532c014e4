#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.h"

namespace hoitu::accounts {

enum class AccountState {
  kActive,
  kDisabled,  // cannot sign in and has no open session; what the person did keeps their name
};

// A person who works on the portals. One account is one person (QĐ 80/2025 Điều 18; R-EDB-18); it
// is disabled when they leave and never deleted or given to somebody else.
struct Account {
  std::int64_t id = 0;
  std::string login;  // a-z, 0-9, dot, underscore, hyphen
  std::string full_name;
  std::string email;  // of the office; empty when not known
  AccountState state = AccountState::kActive;
  bool has_second_factor = false;
  bool must_change_password = false;
  Instant password_set_at;
  Instant created_at;
  Instant active_since;  // created, or last reopened
  std::optional<Instant> last_signed_in_at;
};

// Limits in characters.
inline constexpr std::size_t kMinLogin = 3;
inline constexpr std::size_t kMaxLogin = 64;
inline constexpr std::size_t kMaxFullName = 100;
inline constexpr std::size_t kMaxEmail = 254;

}  // namespace hoitu::accounts

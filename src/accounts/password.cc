#include "accounts/password.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

#include "accounts/readable_code.h"
#include "base/text.h"

namespace hoitu::accounts {

std::string HashPassword(std::string_view password, const HashCost& cost) {
  const std::string normal = ToNfc(password);
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), normal.data(), normal.size(), cost.passes,
                            cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("no memory for a password hash");
  }
  return std::string(hash.data());
}

bool VerifyPassword(std::string_view hash, std::string_view password) {
  if (!IsValidUtf8(password) || password.size() > kMaxPassword) return false;
  const std::string normal = ToNfc(password);
  return crypto_pwhash_str_verify(std::string(hash).c_str(), normal.data(), normal.size()) == 0;
}

std::string DecoyHash(const HashCost& cost) { return HashPassword(MakeFirstPassword(), cost); }

Result<void> CheckNewPassword(const AccessPolicy& policy, std::string_view password,
                              std::string_view login, SecondFactorUse second_factor) {
  constexpr auto kField = "/new";
  if (!IsValidUtf8(password)) return Fail(ProblemKind::kInvalid, "password.encoding", kField);
  if (password.size() > kMaxPassword) {
    return Fail(ProblemKind::kInvalid, "password.too_long", kField);
  }
  const std::size_t least = second_factor == SecondFactorUse::kEnabled
                                ? policy.password_length_with_second_factor
                                : policy.password_length_alone;
  if (CountCharacters(ToNfc(password)) < least) {
    return Fail(ProblemKind::kInvalid, "password.too_short", kField);
  }
  if (Fold(password) == Fold(login)) {
    return Fail(ProblemKind::kInvalid, "password.is_login", kField);
  }
  return {};
}

std::string MakeFirstPassword() { return MakeReadableCode(4); }

}  // namespace hoitu::accounts

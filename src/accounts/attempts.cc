#include "accounts/attempts.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.h"
#include "base/text.h"

namespace hoitu::accounts {
namespace {

constexpr std::chrono::hours kMemory{24};

// The lock that follows the `failures`-th failure in a row; zero while there is none.
std::chrono::seconds LockAfter(const AccessPolicy& policy, std::int64_t failures) {
  const std::int64_t beyond = failures - policy.failures_before_lock;
  if (beyond < 0) return std::chrono::seconds(0);
  constexpr std::int64_t kMaxDoublings = 20;  // far beyond any longest_lock, far below overflow
  return std::min(policy.longest_lock,
                  policy.first_lock * (std::int64_t{1} << std::min(beyond, kMaxDoublings)));
}

}  // namespace

Result<void> CountAttempt(store::Transaction& tx, const AccessPolicy& policy,
                          std::string_view what) {
  const Instant now = tx.now();
  tx.Execute("DELETE FROM failed_attempt WHERE last_at < ?", now - kMemory);

  std::int64_t failures = 1;
  if (const auto row =
          tx.QueryOne("SELECT failures, locked_until FROM failed_attempt WHERE what = ?", what)) {
    if (const auto until = row->MaybeTime(1); until && now < *until) {
      const auto left = std::chrono::ceil<std::chrono::seconds>(*until - now);
      return Fail(ProblemKind::kTooMany, "sign_in.too_many", {}, std::to_string(left.count()));
    }
    failures = row->Int(0) + 1;
  }

  std::optional<Instant> locked_until;
  if (const auto lock = LockAfter(policy, failures); lock.count() > 0) locked_until = now + lock;
  tx.Execute(
      "INSERT INTO failed_attempt (what, failures, last_at, locked_until) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (what) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at, "
      "locked_until = excluded.locked_until",
      what, failures, now, locked_until);
  return {};
}

void ForgetAttempts(store::Transaction& tx, std::string_view what) {
  tx.Execute("DELETE FROM failed_attempt WHERE what = ?", what);
}

std::string AttemptAtLogin(std::string_view login) { return "login:" + ToHex(Sha256(login)); }

std::string AttemptAtSecondFactor(std::int64_t account) {
  return fmt::format("second_factor:{}", account);
}

std::string AttemptAtPassword(std::int64_t account) { return fmt::format("password:{}", account); }

}  // namespace hoitu::accounts

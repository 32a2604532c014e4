#include "accounts/change_password.h"

#include <algorithm>
#include <string>
#include <vector>

#include "accounts/account_event.h"
#include "accounts/account_store.h"
#include "accounts/attempts.h"

namespace hoitu::accounts {
namespace {

// The present password and the ones before it, as many as may not come back.
std::vector<std::string> UsedPasswords(store::Database& database, const AccessPolicy& policy,
                                       std::int64_t account) {
  return database.Read([&](store::Session& session) {
    std::vector<std::string> hashes;
    if (policy.passwords_not_reusable > 0) {
      hashes = FormerPasswords(session, account, policy.passwords_not_reusable - 1);
    }
    if (const auto credentials = FindCredentials(session, account)) {
      hashes.push_back(credentials->password_hash);
    }
    return hashes;
  });
}

}  // namespace

Result<void> ConfirmPassword(store::Database& database, const AccessPolicy& policy,
                             const ActiveSession& session, std::string_view password) {
  const std::int64_t account = session.account.id;
  const std::string attempt = AttemptAtPassword(account);
  TRY(database.Write([&](store::Transaction& tx) { return CountAttempt(tx, policy, attempt); }));
  const auto credentials =
      database.Read([&](store::Session& reading) { return FindCredentials(reading, account); });
  if (!credentials || !VerifyPassword(credentials->password_hash, password)) {
    return Fail(ProblemKind::kInvalid, "password.wrong", "/current");
  }
  return database.Write([&](store::Transaction& tx) -> Result<void> {
    ForgetAttempts(tx, attempt);
    return {};
  });
}

Result<void> ChangePassword(store::Database& database, const AccessPolicy& policy,
                            const HashCost& cost, const ActiveSession& session,
                            std::string_view current, std::string_view wanted) {
  const Account& account = session.account;
  TRY(CheckNewPassword(
      policy, wanted, account.login,
      account.has_second_factor ? SecondFactorUse::kEnabled : SecondFactorUse::kNone));
  TRY(ConfirmPassword(database, policy, session, current));
  const auto used = UsedPasswords(database, policy, account.id);
  if (std::ranges::any_of(used,
                          [&](const std::string& hash) { return VerifyPassword(hash, wanted); })) {
    return Fail(ProblemKind::kInvalid, "password.used_before", "/new");
  }
  const std::string hash = HashPassword(wanted, cost);
  return database.Write([&](store::Transaction& tx) -> Result<void> {
    ReplacePassword(tx, account.id, hash, PasswordOrigin::kOwn);
    EndSessions(tx, account.id, session.id);
    AppendAccountEvent(tx, "password_changed", account.id, account.id);
    return {};
  });
}

}  // namespace hoitu::accounts

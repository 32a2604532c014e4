#include "accounts/second_factor.h"

#include <optional>

#include "accounts/account_event.h"
#include "accounts/account_store.h"
#include "accounts/attempts.h"
#include "accounts/recovery_codes.h"
#include "accounts/totp.h"

namespace hoitu::accounts {

TotpOffer OfferSecondFactor(store::Transaction& tx, const Account& account,
                            std::string_view issuer) {
  const std::string secret = MakeTotpSecret();
  OfferTotp(tx, account.id, secret);
  return {.secret = ToBase32(secret), .uri = OtpauthUri(secret, issuer, account.login)};
}

Result<std::vector<std::string>> EnableSecondFactor(store::Database& database,
                                                    const AccessPolicy& policy,
                                                    const ActiveSession& session,
                                                    std::string_view code) {
  const std::int64_t account = session.account.id;
  const std::string attempt = AttemptAtSecondFactor(account);
  TRY(database.Write([&](store::Transaction& tx) { return CountAttempt(tx, policy, attempt); }));

  return database.Write([&](store::Transaction& tx) -> Result<std::vector<std::string>> {
    const auto credentials = FindCredentials(tx, account);
    if (!credentials || !credentials->totp_offered) {
      return Fail(ProblemKind::kConflict, "second_factor.not_offered");
    }
    constexpr TotpStep kNoneUsed = 0;
    const auto step = MatchTotp(*credentials->totp_offered, code, tx.now(), kNoneUsed);
    if (!step) return Fail(ProblemKind::kInvalid, "second_factor.wrong", "/code");
    EnableTotp(tx, account, *step);
    ForgetAttempts(tx, attempt);
    AppendAccountEvent(tx, "second_factor_enabled", account, account);
    return MakeRecoveryCodes(tx, account);
  });
}

}  // namespace hoitu::accounts

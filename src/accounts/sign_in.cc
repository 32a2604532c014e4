#include "accounts/sign_in.h"

#include <algorithm>
#include <optional>

#include "accounts/account_event.h"
#include "accounts/account_store.h"
#include "accounts/attempts.h"
#include "accounts/recovery_codes.h"
#include "accounts/totp.h"
#include "base/text.h"

namespace hoitu::accounts {
namespace {

// In journal entries about logins that do not exist.
constexpr std::int64_t kNobody = 0;

std::optional<Credentials> FindByTypedLogin(store::Session& session, const std::string& login) {
  if (!IsValidUtf8(login)) return std::nullopt;
  return FindCredentialsByLogin(session, login);
}

// Disables an account that nobody used for too long (R-SEC-10).
bool CloseIfUnused(store::Transaction& tx, const AccessPolicy& policy, Account account) {
  const Instant last_used =
      std::max(account.active_since, account.last_signed_in_at.value_or(account.active_since));
  if (tx.now() - last_used <= policy.unused_account) return false;
  account.state = AccountState::kDisabled;
  UpdateAccount(tx, account);
  AppendAccountEvent(tx, "disabled", account.id, std::nullopt);
  return true;
}

NewSession Enter(store::Transaction& tx, const AccessPolicy& policy, const Account& account,
                 const Device& device) {
  if (account.has_second_factor) {
    return OpenSession(tx, policy, account.id, SessionState::kSecondFactor, device);
  }
  RecordSignIn(tx, account.id);
  AppendAccountEvent(tx, "signed_in", account.id, account.id);
  return OpenSession(tx, policy, account.id, SessionState::kOpen, device);
}

bool SpendCode(store::Transaction& tx, const Credentials& credentials, std::string_view code) {
  if (!credentials.totp_secret) return false;
  const auto step = MatchTotp(*credentials.totp_secret, code, tx.now(), credentials.totp_last_step);
  if (step) SpendTotpStep(tx, credentials.account.id, *step);
  return step.has_value();
}

}  // namespace

SignIn::SignIn(store::Database& database, const AccessPolicy& policy, const HashCost& cost)
    : database_(database), policy_(policy), decoy_hash_(DecoyHash(cost)) {}

Result<NewSession> SignIn::WithPassword(std::string_view typed_login, std::string_view password,
                                        const Device& device) {
  const std::string login = ToLower(Trim(IsValidUtf8(typed_login) ? typed_login : ""));
  const std::string attempt = AttemptAtLogin(login);
  TRY(database_.Write([&](store::Transaction& tx) { return CountAttempt(tx, policy_, attempt); }));

  const auto known =
      database_.Read([&](store::Session& session) { return FindByTypedLogin(session, login); });
  const bool matches = VerifyPassword(known ? known->password_hash : decoy_hash_, password);

  // Nothing inside fails with a Problem: a failed sign-in is written down too.
  const auto entered =
      TRY(database_.Write([&](store::Transaction& tx) -> Result<std::optional<NewSession>> {
        const auto present = known ? FindCredentials(tx, known->account.id) : std::nullopt;
        const bool right = matches && present && present->password_hash == known->password_hash &&
                           present->account.state == AccountState::kActive;
        if (!right || CloseIfUnused(tx, policy_, present->account)) {
          AppendAccountEvent(tx, "sign_in_failed", known ? known->account.id : kNobody,
                             std::nullopt);
          return std::nullopt;
        }
        ForgetAttempts(tx, attempt);
        return Enter(tx, policy_, present->account, device);
      }));
  if (!entered) return Fail(ProblemKind::kUnauthenticated, "sign_in.failed");
  return *entered;
}

Result<NewSession> SignIn::WithCode(const ActiveSession& session, std::string_view code) {
  return WithSecondFactor(session, code, Proof::kCode);
}

Result<NewSession> SignIn::WithRecoveryCode(const ActiveSession& session, std::string_view code) {
  return WithSecondFactor(session, code, Proof::kRecoveryCode);
}

Result<NewSession> SignIn::WithSecondFactor(const ActiveSession& session, std::string_view typed,
                                            Proof proof) {
  if (session.state != SessionState::kSecondFactor) {
    return Fail(ProblemKind::kConflict, "session.not_pending");
  }
  const std::int64_t account = session.account.id;
  const std::string attempt = AttemptAtSecondFactor(account);
  TRY(database_.Write([&](store::Transaction& tx) { return CountAttempt(tx, policy_, attempt); }));

  const auto completed =
      TRY(database_.Write([&](store::Transaction& tx) -> Result<std::optional<NewSession>> {
        const auto credentials = FindCredentials(tx, account);
        const bool right =
            credentials && (proof == Proof::kCode ? SpendCode(tx, *credentials, typed)
                                                  : SpendRecoveryCode(tx, account, typed));
        const auto open = right ? CompleteSession(tx, policy_, session.id) : std::nullopt;
        if (!open) {
          AppendAccountEvent(tx, "sign_in_failed", account, std::nullopt);
          return std::nullopt;
        }
        if (proof == Proof::kRecoveryCode) {
          AppendAccountEvent(tx, "recovery_code_used", account, account);
        }
        ForgetAttempts(tx, attempt);
        RecordSignIn(tx, account);
        AppendAccountEvent(tx, "signed_in", account, account);
        return open;
      }));
  if (!completed) return Fail(ProblemKind::kUnauthenticated, "second_factor.wrong");
  return *completed;
}

}  // namespace hoitu::accounts

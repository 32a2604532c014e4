#include "accounts/manage_account.h"

#include <algorithm>

#include "accounts/account_event.h"
#include "accounts/account_store.h"
#include "accounts/attempts.h"
#include "accounts/sessions.h"
#include "base/text.h"

namespace hoitu::accounts {
namespace {

bool IsLogin(std::string_view login) {
  const auto letter_or_digit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  };
  return login.size() >= kMinLogin && login.size() <= kMaxLogin && letter_or_digit(login.front()) &&
         std::ranges::all_of(
             login, [&](char c) { return letter_or_digit(c) || c == '.' || c == '_' || c == '-'; });
}

// The same line with the field it came from.
Result<std::string> CleanField(std::string_view text, std::size_t limit, std::string_view field) {
  auto line = CleanLine(text, limit);
  if (!line) line.error().field = field;
  return line;
}

Result<std::string> CheckFullName(std::string_view text) {
  std::string name = TRY(CleanField(text, kMaxFullName, "/full_name"));
  if (name.empty()) return Fail(ProblemKind::kInvalid, "account.full_name.empty", "/full_name");
  return name;
}

// Enough to catch a slip; whether it reaches anybody only a message can tell.
Result<std::string> CheckEmail(std::string_view text) {
  std::string email = TRY(CleanField(text, kMaxEmail, "/email"));
  if (email.empty()) return email;
  const std::size_t at = email.find('@');
  const bool plausible = at != std::string::npos && at > 0 &&
                         email.find('@', at + 1) == std::string::npos &&
                         email.find('.', at) != std::string::npos && email.back() != '.' &&
                         email.find(' ') == std::string::npos;
  if (!plausible) return Fail(ProblemKind::kInvalid, "account.email.invalid", "/email");
  return email;
}

Result<void> RequireManager(const Actor& actor) {
  if (actor.HasEverywhere(rules::Duty::kManageAccounts)) return {};
  return Fail(ProblemKind::kForbidden, "role.duty_missing");
}

void ApplyState(store::Transaction& tx, const Actor& actor, Account& account, AccountState wanted) {
  if (account.state == wanted) return;
  account.state = wanted;
  if (wanted == AccountState::kDisabled) {
    EndSessions(tx, account.id);
    AppendAccountEvent(tx, "disabled", account.id, actor.journal_actor());
  } else {
    account.active_since = tx.now();
    AppendAccountEvent(tx, "reopened", account.id, actor.journal_actor());
  }
}

void ApplyFirstPassword(store::Transaction& tx, const Actor& actor, const Account& account,
                        std::string_view hash) {
  ReplacePassword(tx, account.id, hash, PasswordOrigin::kFirst);
  ForgetAttempts(tx, AttemptAtLogin(account.login));
  EndSessions(tx, account.id);
  AppendAccountEvent(tx, "password_reset", account.id, actor.journal_actor());
}

void ApplySecondFactorRemoval(store::Transaction& tx, const Actor& actor, const Account& account) {
  RemoveTotp(tx, account.id);
  RequireNewPassword(tx, account.id);
  ForgetAttempts(tx, AttemptAtSecondFactor(account.id));
  EndSessions(tx, account.id);
  AppendAccountEvent(tx, "second_factor_removed", account.id, actor.journal_actor());
}

}  // namespace

FirstPassword PrepareFirstPassword(const HashCost& cost) {
  FirstPassword password{.plain = MakeFirstPassword(), .hash = {}};
  password.hash = HashPassword(password.plain, cost);
  return password;
}

Result<Account> CreateAccount(store::Transaction& tx, const Actor& actor, const NewAccount& wanted,
                              std::string_view password_hash) {
  TRY(RequireManager(actor));
  if (!IsLogin(wanted.login)) {
    return Fail(ProblemKind::kInvalid, "account.login.invalid", "/login");
  }
  Account account{.id = 0,
                  .login = wanted.login,
                  .full_name = TRY(CheckFullName(wanted.full_name)),
                  .email = TRY(CheckEmail(wanted.email)),
                  .must_change_password = true,
                  .password_set_at = tx.now(),
                  .created_at = tx.now(),
                  .active_since = tx.now(),
                  .last_signed_in_at = {}};
  if (FindAccountByLogin(tx, wanted.login)) {
    return Fail(ProblemKind::kConflict, "account.login.taken", "/login");
  }
  account.id = tx.NextId("account");
  InsertAccount(tx, account, password_hash);
  AppendAccountEvent(tx, "created", account.id, actor.journal_actor());
  return account;
}

Result<Account> ChangeAccount(store::Transaction& tx, const Actor& actor, std::int64_t id,
                              const AccountChange& change) {
  TRY(RequireManager(actor));
  auto found = FindAccount(tx, id);
  if (!found) return Fail(ProblemKind::kNotFound, "account.unknown");
  Account& account = *found;
  if (account.id == actor.account && change.state == AccountState::kDisabled) {
    return Fail(ProblemKind::kConflict, "account.own_state", "/state");
  }
  if (change.full_name) account.full_name = TRY(CheckFullName(*change.full_name));
  if (change.email) account.email = TRY(CheckEmail(*change.email));
  if (change.full_name || change.email) {
    AppendAccountEvent(tx, "changed", account.id, actor.journal_actor());
  }
  if (change.state) ApplyState(tx, actor, account, *change.state);
  UpdateAccount(tx, account);
  if (change.first_password_hash)
    ApplyFirstPassword(tx, actor, account, *change.first_password_hash);
  if (change.second_factor == SecondFactorReset::kRemove) {
    ApplySecondFactorRemoval(tx, actor, account);
  }
  return *FindAccount(tx, id);
}

}  // namespace hoitu::accounts

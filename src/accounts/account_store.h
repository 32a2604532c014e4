#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/account.h"
#include "accounts/totp.h"
#include "store/database.h"

// The rows of accounts and of what proves who they are. No rule is checked here: actions are in
// accounts/manage_account.h, accounts/change_password.h and accounts/second_factor.h.
namespace hoitu::accounts {

std::optional<Account> FindAccount(store::Session& session, std::int64_t id);
std::optional<Account> FindAccountByLogin(store::Session& session, std::string_view login);

struct AccountFilter {
  std::string words = {};  // part of the full name or the login, without regard to tones
  std::string after = {};  // the cursor of the page before, or empty
  std::size_t limit = 50;
};
struct AccountPage {
  std::vector<Account> items;
  std::optional<std::string> next;
};
// By full name in Vietnamese order. Fails with "list.cursor" on a cursor it did not make.
Result<AccountPage> ListAccounts(store::Session& session, const AccountFilter& filter);

// What an account is asked to prove. Never leaves this room.
struct Credentials {
  Account account;
  std::string password_hash;
  std::optional<std::string> totp_secret;
  std::optional<std::string> totp_offered;
  TotpStep totp_last_step = 0;
};
std::optional<Credentials> FindCredentials(store::Session& session, std::int64_t account);
std::optional<Credentials> FindCredentialsByLogin(store::Session& session, std::string_view login);

void InsertAccount(store::Transaction& tx, const Account& account, std::string_view password_hash);
void UpdateAccount(store::Transaction& tx, const Account& account);  // name, e-mail and state
void RecordSignIn(store::Transaction& tx, std::int64_t account);

enum class PasswordOrigin { kOwn, kFirst };  // a first password must be changed at the next sign-in
void ReplacePassword(store::Transaction& tx, std::int64_t account, std::string_view hash,
                     PasswordOrigin origin);
void RequireNewPassword(store::Transaction& tx, std::int64_t account);
// Newest first, without the present one.
std::vector<std::string> FormerPasswords(store::Session& session, std::int64_t account,
                                         std::size_t limit);

void OfferTotp(store::Transaction& tx, std::int64_t account, std::string_view secret);
// The offered secret becomes the valid one, its step `used` is spent.
void EnableTotp(store::Transaction& tx, std::int64_t account, TotpStep used);
void SpendTotpStep(store::Transaction& tx, std::int64_t account, TotpStep used);
// Also removes the recovery codes.
void RemoveTotp(store::Transaction& tx, std::int64_t account);

}  // namespace hoitu::accounts

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "accounts/account.h"
#include "accounts/actor.h"
#include "accounts/password.h"
#include "store/database.h"

// What those who manage accounts do with them (duty kManageAccounts everywhere).
namespace hoitu::accounts {

// Made before the transaction, because hashing is slow.
struct FirstPassword {
  std::string plain;  // shown once
  std::string hash;
};
FirstPassword PrepareFirstPassword(const HashCost& cost);

struct NewAccount {
  std::string login;
  std::string full_name;
  std::string email;
};

// The account must change the password at its first sign-in. Fails with "account.login.invalid",
// "account.login.taken", "account.full_name.empty", "account.email.invalid", each with its field,
// and as CleanLine does.
Result<Account> CreateAccount(store::Transaction& tx, const Actor& actor, const NewAccount& wanted,
                              std::string_view password_hash);

enum class SecondFactorReset { kKeep, kRemove };

// What is absent stays as it is.
struct AccountChange {
  std::optional<std::string> full_name = {};
  std::optional<std::string> email = {};
  std::optional<AccountState> state = {};
  std::optional<std::string> first_password_hash = {};
  SecondFactorReset second_factor = SecondFactorReset::kKeep;
};

// Disabling, a new first password and the removal of the second factor end all sessions in the same
// transaction (R-EDB-18); the last also asks for a new password, because the present one may be
// short. Fails with "account.unknown", "account.own_state" for an actor who would disable
// themselves, and as CreateAccount does.
Result<Account> ChangeAccount(store::Transaction& tx, const Actor& actor, std::int64_t account,
                              const AccountChange& change);

}  // namespace hoitu::accounts

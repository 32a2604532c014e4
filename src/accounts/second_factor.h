#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accounts/access_policy.h"
#include "accounts/sessions.h"
#include "store/database.h"

// Setting up an authenticator, by the person themselves. Taking it away is an administrator's
// action (accounts/manage_account.h).
namespace hoitu::accounts {

struct TotpOffer {
  std::string secret;  // Base32, to be typed
  std::string uri;     // to be drawn as a QR code
};

// Offers a new secret; the present one stays valid until the new one is confirmed. The caller has
// asked for the password again (ConfirmPassword).
TotpOffer OfferSecondFactor(store::Transaction& tx, const Account& account,
                            std::string_view issuer);

// Makes the offered secret the valid one when `code` is of it, voids the earlier recovery codes and
// returns the new ones. Fails with "second_factor.not_offered", "second_factor.wrong" (field /code)
// or "sign_in.too_many".
Result<std::vector<std::string>> EnableSecondFactor(store::Database& database,
                                                    const AccessPolicy& policy,
                                                    const ActiveSession& session,
                                                    std::string_view code);

}  // namespace hoitu::accounts

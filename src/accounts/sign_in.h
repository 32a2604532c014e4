#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "accounts/access_policy.h"
#include "accounts/device.h"
#include "accounts/password.h"
#include "accounts/sessions.h"
#include "store/database.h"

// The way in: a password, then (with a second factor) a code. Failures are counted before anything
// is looked at (accounts/attempts.h). The journal says that and when, never what was typed.
namespace hoitu::accounts {

// The door: holds the hash that is verified for logins that do not exist. Thread-safe (constant
// after construction).
class SignIn {
 public:
  SignIn(store::Database& database, const AccessPolicy& policy, const HashCost& cost);

  // The session is pending when the account has a second factor, else open. Fails with
  // "sign_in.failed" for an unknown login, a wrong password and a disabled account alike, after the
  // same work; with "sign_in.too_many" while the login is locked, whether it exists or not
  // (`detail`: seconds left).
  Result<NewSession> WithPassword(std::string_view login, std::string_view password,
                                  const Device& device);

  // Completes a pending session. Fails with "second_factor.wrong", "sign_in.too_many", or
  // "session.not_pending" for a session that is open already.
  Result<NewSession> WithCode(const ActiveSession& session, std::string_view code);
  Result<NewSession> WithRecoveryCode(const ActiveSession& session, std::string_view code);

 private:
  enum class Proof { kCode, kRecoveryCode };
  Result<NewSession> WithSecondFactor(const ActiveSession& session, std::string_view typed,
                                      Proof proof);

  store::Database& database_;
  const AccessPolicy policy_;
  const std::string decoy_hash_;
};

}  // namespace hoitu::accounts

#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/access_policy.h"
#include "accounts/account.h"
#include "accounts/actor.h"
#include "accounts/device.h"
#include "rules/rulebook.h"
#include "store/database.h"

// Sessions: a random token of 256 bits in the browser's cookie, its SHA-256 in the table.
namespace hoitu::accounts {

enum class SessionState {
  kSecondFactor,  // the password was right; good for nothing but the second factor
  kOpen,
};

// What must happen before the session is good for more than that.
enum class Restriction { kNone, kChangePassword, kSetUpSecondFactor };

// A session as found at the beginning of a request. Constant after that.
struct ActiveSession {
  std::int64_t id = 0;
  SessionState state = SessionState::kSecondFactor;
  Account account;
  Actor actor;  // without roles until the session is open
  Restriction restriction = Restriction::kNone;
  Instant expires_at;
  std::chrono::seconds idle{0};  // it ends after so much time without a request
  std::string csrf_token;
};

// The session of a token, which counts as used now. Fails with "session.none" when there is none,
// it has ended, or its account is disabled. The moment of use is written at most every 30 seconds,
// so a session may end that much early.
Result<ActiveSession> ResumeSession(store::Database& database, const rules::Rulebook& rulebook,
                                    const AccessPolicy& policy, std::string_view token,
                                    Instant now);

// What a page of ours can know and another origin's cannot: derived from the token, so it needs no
// storage and changes with it.
std::string CsrfTokenOf(std::string_view token);

struct NewSession {
  std::string token;  // the only time it is known in plain
  SessionState state = SessionState::kSecondFactor;
  Instant expires_at;
};
NewSession OpenSession(store::Transaction& tx, const AccessPolicy& policy, std::int64_t account,
                       SessionState state, const Device& device);

// A pending session becomes an open one with a new token, so that a token known before the second
// factor is worth nothing after it. Absent when it is not pending any more.
std::optional<NewSession> CompleteSession(store::Transaction& tx, const AccessPolicy& policy,
                                          std::int64_t session);

struct SessionEntry {
  std::int64_t id = 0;
  Device device;
  Instant created_at;
  Instant last_seen_at;
};
// Open ones, the latest used first.
std::vector<SessionEntry> SessionsOf(store::Session& session, std::int64_t account, Instant now);

// Fails with "session.none" when the session is not one of the account's.
Result<void> EndSession(store::Transaction& tx, std::int64_t account, std::int64_t session);
// All of the account's but `keep`.
void EndSessions(store::Transaction& tx, std::int64_t account,
                 std::optional<std::int64_t> keep = std::nullopt);

}  // namespace hoitu::accounts

#include "accounts/sessions.h"

#include <fmt/format.h>

#include <utility>

#include "accounts/account_event.h"
#include "accounts/account_store.h"
#include "accounts/roles.h"
#include "base/digest.h"

namespace hoitu::accounts {
namespace {

constexpr std::size_t kTokenBytes = 32;
constexpr std::chrono::seconds kTouchEvery{30};

store::Blob HashOf(std::string_view token) {
  const Digest digest = Sha256(token);
  return {std::string(digest.begin(), digest.end())};
}

Result<ActiveSession> NoSession() { return Fail(ProblemKind::kUnauthenticated, "session.none"); }

Restriction RestrictionOf(const AccessPolicy& policy, const ActiveSession& session, Instant now) {
  const bool administrator = session.actor.IsAdministrator();
  const bool too_old =
      administrator && now - session.account.password_set_at > policy.administrator_password_age;
  if (session.account.must_change_password || too_old) return Restriction::kChangePassword;

  using SecondFactor = AccessPolicy::SecondFactor;
  const bool required = policy.second_factor == SecondFactor::kForEveryone ||
                        (policy.second_factor == SecondFactor::kForAdministrators && administrator);
  return required && !session.account.has_second_factor ? Restriction::kSetUpSecondFactor
                                                        : Restriction::kNone;
}

// The session and the moment it was last written to be in use.
struct Found {
  ActiveSession session;
  Instant last_seen_at;
};

std::optional<Found> FindSession(store::Session& session, const rules::Rulebook& rulebook,
                                 const AccessPolicy& policy, std::string_view token, Instant now) {
  const auto row = session.QueryOne(
      "SELECT id, account, state, expires_at, last_seen_at FROM session "
      "WHERE token_hash = ? AND expires_at > ?",
      HashOf(token), now);
  if (!row) return std::nullopt;
  const auto account = FindAccount(session, row->Int(1));
  if (!account || account->state != AccountState::kActive) return std::nullopt;

  Found found{
      .session = {.id = row->Int(0),
                  .state =
                      row->Text(2) == "open" ? SessionState::kOpen : SessionState::kSecondFactor,
                  .account = *account,
                  .actor = {.account = account->id, .name = account->full_name, .roles = {}},
                  .restriction = Restriction::kNone,
                  .expires_at = row->Time(3),
                  .idle = policy.idle,
                  .csrf_token = CsrfTokenOf(token)},
      .last_seen_at = row->Time(4)};
  ActiveSession& active = found.session;
  if (active.state == SessionState::kOpen) {
    active.actor = LoadActor(session, rulebook, *account, now);
    active.restriction = RestrictionOf(policy, active, now);
    if (active.actor.IsAdministrator()) active.idle = policy.administrator_idle;
  }
  if (now - found.last_seen_at >= active.idle) return std::nullopt;
  return found;
}

}  // namespace

Result<ActiveSession> ResumeSession(store::Database& database, const rules::Rulebook& rulebook,
                                    const AccessPolicy& policy, std::string_view token,
                                    Instant now) {
  auto found = database.Read(
      [&](store::Session& session) { return FindSession(session, rulebook, policy, token, now); });
  if (!found) return NoSession();
  if (now - found->last_seen_at >= kTouchEvery) {
    TRY(database.Write([&](store::Transaction& tx) -> Result<void> {
      tx.Execute("UPDATE session SET last_seen_at = ? WHERE id = ?", now, found->session.id);
      return {};
    }));
  }
  return std::move(found->session);
}

std::string CsrfTokenOf(std::string_view token) {
  return ToHex(Sha256(fmt::format("hoitu csrf {}", token)));
}

NewSession OpenSession(store::Transaction& tx, const AccessPolicy& policy, std::int64_t account,
                       SessionState state, const Device& device) {
  tx.Execute("DELETE FROM session WHERE expires_at <= ?", tx.now());
  const bool open = state == SessionState::kOpen;
  NewSession made{
      .token = RandomToken(kTokenBytes),
      .state = state,
      .expires_at = tx.now() + (open ? policy.longest_session : policy.pending_session)};
  tx.Execute(
      "INSERT INTO session (id, token_hash, account, state, device, network, created_at, "
      "last_seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      tx.NextId("session"), HashOf(made.token), account, open ? "open" : "second_factor",
      device.summary, device.network, tx.now(), tx.now(), made.expires_at);
  return made;
}

std::optional<NewSession> CompleteSession(store::Transaction& tx, const AccessPolicy& policy,
                                          std::int64_t session) {
  NewSession made{.token = RandomToken(kTokenBytes),
                  .state = SessionState::kOpen,
                  .expires_at = tx.now() + policy.longest_session};
  const auto changed = tx.Execute(
      "UPDATE session SET token_hash = ?, state = 'open', created_at = ?, last_seen_at = ?, "
      "expires_at = ? WHERE id = ? AND state = 'second_factor'",
      HashOf(made.token), tx.now(), tx.now(), made.expires_at, session);
  if (changed == 0) return std::nullopt;
  return made;
}

std::vector<SessionEntry> SessionsOf(store::Session& session, std::int64_t account, Instant now) {
  std::vector<SessionEntry> entries;
  for (const store::Row& row :
       session.Query("SELECT id, device, network, created_at, last_seen_at FROM session "
                     "WHERE account = ? AND state = 'open' AND expires_at > ? "
                     "ORDER BY last_seen_at DESC, id DESC",
                     account, now)) {
    entries.push_back({.id = row.Int(0),
                       .device = {.summary = row.Text(1), .network = row.Text(2)},
                       .created_at = row.Time(3),
                       .last_seen_at = row.Time(4)});
  }
  return entries;
}

Result<void> EndSession(store::Transaction& tx, std::int64_t account, std::int64_t session) {
  if (tx.Execute("DELETE FROM session WHERE id = ? AND account = ?", session, account) == 0) {
    return Fail(ProblemKind::kNotFound, "session.none");
  }
  AppendAccountEvent(tx, "signed_out", account, account);
  return {};
}

void EndSessions(store::Transaction& tx, std::int64_t account, std::optional<std::int64_t> keep) {
  tx.Execute("DELETE FROM session WHERE account = ? AND id <> ?", account, keep.value_or(0));
}

}  // namespace hoitu::accounts

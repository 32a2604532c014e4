#include "web/api/session_api.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "accounts/change_password.h"
#include "accounts/recovery_codes.h"
#include "accounts/second_factor.h"
#include "http/cookies.h"
#include "web/api/account_json.h"
#include "web/api/answers.h"
#include "web/api/json_input.h"

namespace hoitu::api {
namespace {

using accounts::ActiveSession;
using accounts::Restriction;
using accounts::SessionState;
using nlohmann::json;

constexpr std::size_t kMaxTyped = 256;

json PendingSessionJson(const ActiveSession& session) {
  return {{"state", "second_factor"},
          {"csrf_token", session.csrf_token},
          {"expires_at", FormatRfc3339(session.expires_at)}};
}

json OpenSessionJson(const Call& call, const ActiveSession& session) {
  const accounts::Account& account = session.account;
  json roles = json::array();
  for (const accounts::HeldRole& held : session.actor.roles) {
    roles.push_back(HeldRoleJson(call.rulebook(), call.directory->day(), held));
  }
  const auto codes_left = call.Read(
      [&](store::Session& reading) { return accounts::CountRecoveryCodes(reading, account.id); });
  const bool ages = session.actor.IsAdministrator();
  return {
      {"state", "open"},
      {"csrf_token", session.csrf_token},
      {"expires_at", FormatRfc3339(session.expires_at)},
      {"idle_seconds", session.idle.count()},
      {"account",
       {{"id", account.id},
        {"login", account.login},
        {"full_name", account.full_name},
        {"email", account.email}}},
      {"roles", roles},
      {"second_factor",
       {{"enabled", account.has_second_factor},
        {"required", session.restriction == Restriction::kSetUpSecondFactor},
        {"recovery_codes_left", codes_left}}},
      {"password",
       {{"must_change", session.restriction == Restriction::kChangePassword},
        {"expires_at",
         ages ? MomentJson(account.password_set_at + call.context.policy.administrator_password_age)
              : json(nullptr)}}},
  };
}

json SessionJson(const Call& call, const ActiveSession& session) {
  return session.state == SessionState::kOpen ? OpenSessionJson(call, session)
                                              : PendingSessionJson(session);
}

void SetSessionCookie(const Call& call, http::Response& response, std::string_view token) {
  http::Cookie cookie{.name = std::string(kSessionCookie),
                      .value = std::string(token),
                      .max_age = {},
                      .secure = call.request.scheme == "https",
                      .same_site = http::SameSite::kStrict};
  if (token.empty()) cookie.max_age = std::chrono::seconds(0);
  response.headers.Add("Set-Cookie", http::FormatSetCookie(cookie));
}

// The answer to every step that leads into a session.
Result<http::Response> EnteredAnswer(const Call& call, const accounts::NewSession& made) {
  const ActiveSession session = TRY(accounts::ResumeSession(
      call.context.database, call.rulebook(), call.context.policy, made.token, call.now));
  http::Response response = JsonAnswer(SessionJson(call, session));
  SetSessionCookie(call, response, made.token);
  return response;
}

}  // namespace

Result<http::Response> GetSession(const Call& call) {
  return JsonAnswer(SessionJson(call, call.session()));
}

Result<http::Response> SignInWithPassword(const Call& call) {
  JsonInput input = TRY(JsonInput::Read(call.request));
  const std::string login = input.Text("login", kMaxTyped);
  const std::string password = input.Text("password", accounts::kMaxPassword);
  TRY(input.Finish());

  const auto device = accounts::DescribeDevice(call.request.headers.Find("User-Agent").value_or(""),
                                               call.request.client);
  const auto made = TRY(call.door.WithPassword(login, password, device));
  return EnteredAnswer(call, made);
}

Result<http::Response> ConfirmSecondFactor(const Call& call) {
  JsonInput input = TRY(JsonInput::Read(call.request));
  const auto code = input.MaybeText("code", kMaxTyped);
  const auto recovery_code = input.MaybeText("recovery_code", kMaxTyped);
  if (code.has_value() == recovery_code.has_value()) input.Refuse("code", "request.field.missing");
  TRY(input.Finish());

  const auto made = TRY(code ? call.door.WithCode(call.session(), *code)
                             : call.door.WithRecoveryCode(call.session(), *recovery_code));
  return EnteredAnswer(call, made);
}

Result<http::Response> SignOut(const Call& call) {
  TRY(call.Write([&](store::Transaction& tx) {
    return accounts::EndSession(tx, call.session().account.id, call.session().id);
  }));
  http::Response response = NothingMoreToSay();
  SetSessionCookie(call, response, "");
  return response;
}

Result<http::Response> ListSessions(const Call& call) {
  json items = json::array();
  const auto entries = call.Read([&](store::Session& session) {
    return accounts::SessionsOf(session, call.session().account.id, call.now);
  });
  for (const accounts::SessionEntry& entry : entries) {
    items.push_back({{"id", entry.id},
                     {"device", entry.device.summary},
                     {"network", entry.device.network},
                     {"current", entry.id == call.session().id},
                     {"created_at", FormatRfc3339(entry.created_at)},
                     {"last_seen_at", FormatRfc3339(entry.last_seen_at)}});
  }
  return ListAnswer(std::move(items), std::nullopt);
}

Result<http::Response> RevokeSession(const Call& call) {
  TRY(call.Write([&](store::Transaction& tx) {
    return accounts::EndSession(tx, call.session().account.id, call.Number("session"));
  }));
  return NothingMoreToSay();
}

Result<http::Response> ChangeOwnPassword(const Call& call) {
  JsonInput input = TRY(JsonInput::Read(call.request));
  const std::string current = input.Text("current", accounts::kMaxPassword);
  const std::string wanted = input.Text("new", accounts::kMaxPassword);
  TRY(input.Finish());
  TRY(accounts::ChangePassword(call.context.database, call.context.policy, call.context.hash_cost,
                               call.session(), current, wanted));
  return NothingMoreToSay();
}

Result<http::Response> BeginSecondFactor(const Call& call) {
  JsonInput input = TRY(JsonInput::Read(call.request));
  const std::string password = input.Text("password", accounts::kMaxPassword);
  TRY(input.Finish());
  auto confirmed = accounts::ConfirmPassword(call.context.database, call.context.policy,
                                             call.session(), password);
  if (!confirmed) {
    // This form calls the field by another name.
    if (!confirmed.error().field.empty()) confirmed.error().field = "/password";
    return std::unexpected(confirmed.error());
  }
  const auto offer = TRY(call.Write([&](store::Transaction& tx) -> Result<accounts::TotpOffer> {
    return accounts::OfferSecondFactor(tx, call.session().account, call.context.issuer);
  }));
  return JsonAnswer({{"secret", offer.secret}, {"uri", offer.uri}}, 201);
}

Result<http::Response> EnableOwnSecondFactor(const Call& call) {
  JsonInput input = TRY(JsonInput::Read(call.request));
  const std::string code = input.Text("code", kMaxTyped);
  TRY(input.Finish());
  const auto codes = TRY(accounts::EnableSecondFactor(call.context.database, call.context.policy,
                                                      call.session(), code));
  return JsonAnswer({{"recovery_codes", codes}});
}

}  // namespace hoitu::api

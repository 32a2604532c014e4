#include "web/api/account_api.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "accounts/account_store.h"
#include "accounts/handover.h"
#include "accounts/manage_account.h"
#include "web/api/account_json.h"
#include "web/api/answers.h"
#include "web/api/article_json.h"
#include "web/api/json_input.h"

namespace hoitu::api {
namespace {

using accounts::AccountState;
using nlohmann::json;

constexpr std::size_t kMaxField = 1000;  // bytes; what is too long in characters is refused later

json WithPassword(const accounts::Account& account, const std::string& first_password) {
  return {{"account", AccountJson(account)}, {"first_password", TextOrNull(first_password)}};
}

std::optional<AccountState> ReadState(JsonInput& input) {
  const auto code = input.MaybeText("state", kMaxField);
  if (!code) return std::nullopt;
  if (*code == "active") return AccountState::kActive;
  if (*code != "disabled") input.Refuse("state", "request.field.type");
  return AccountState::kDisabled;
}

}  // namespace

Result<http::Response> ListAllAccounts(const Call& call) {
  // Who puts a board together has to find people.
  if (!call.actor().HasEverywhere(rules::Duty::kManageAccounts) &&
      !call.actor().HasSomewhere(rules::Duty::kManageBoard)) {
    return Fail(ProblemKind::kForbidden, "role.duty_missing");
  }
  const PageOrder order = TRY(ReadPageOrder(call.request));
  const auto page = TRY(call.Read([&](store::Session& session) {
    return accounts::ListAccounts(session, {.words = std::string(call.request.query.Text("q")),
                                            .after = order.after,
                                            .limit = order.limit});
  }));
  json items = json::array();
  for (const accounts::Account& account : page.items) items.push_back(AccountJson(account));
  return ListAnswer(std::move(items), page.next);
}

Result<http::Response> CreateOneAccount(const Call& call) {
  JsonInput input = TRY(JsonInput::Read(call.request));
  const accounts::NewAccount wanted{.login = input.Text("login", kMaxField),
                                    .full_name = input.Text("full_name", kMaxField),
                                    .email = input.Text("email", kMaxField)};
  TRY(input.Finish());
  const auto password = accounts::PrepareFirstPassword(call.context.hash_cost);
  const auto account = TRY(call.Write([&](store::Transaction& tx) {
    return accounts::CreateAccount(tx, call.actor(), wanted, password.hash);
  }));
  return CreatedAnswer(WithPassword(account, password.plain),
                       fmt::format("/accounts/{}", account.id));
}

Result<http::Response> ChangeOneAccount(const Call& call) {
  JsonInput input = TRY(JsonInput::Read(call.request));
  accounts::AccountChange change{.full_name = input.MaybeText("full_name", kMaxField),
                                 .email = input.MaybeText("email", kMaxField),
                                 .state = ReadState(input)};
  const bool new_password = input.MaybeSwitch("reset_password").value_or(false);
  if (input.MaybeSwitch("reset_second_factor").value_or(false)) {
    change.second_factor = accounts::SecondFactorReset::kRemove;
  }
  TRY(input.Finish());

  accounts::FirstPassword password;
  if (new_password) {
    password = accounts::PrepareFirstPassword(call.context.hash_cost);
    change.first_password_hash = password.hash;
  }
  const auto account = TRY(call.Write([&](store::Transaction& tx) {
    return accounts::ChangeAccount(tx, call.actor(), call.Number("account"), change);
  }));
  return JsonAnswer(WithPassword(account, password.plain));
}

Result<http::Response> GetHandover(const Call& call) {
  return call.Read([&](store::Session& session) -> Result<http::Response> {
    const auto handover =
        TRY(accounts::ReportHandover(session, call.actor(), call.Number("account"), call.now));
    json roles = json::array();
    for (const accounts::Assignment& held : handover.roles) {
      roles.push_back(AssignmentJson(call.rulebook(), call.directory->day(), held));
    }
    return JsonAnswer({{"account", AccountJson(handover.account)},
                       {"made_at", FormatRfc3339(handover.made_at)},
                       {"roles", roles},
                       {"sessions", handover.open_sessions},
                       {"articles", UnfinishedArticlesJson(call, session, handover.account)}});
  });
}

}  // namespace hoitu::api

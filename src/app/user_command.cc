#include <fmt/format.h>

#include <CLI/App.hpp>

#include "accounts/account_store.h"
#include "accounts/manage_account.h"
#include "accounts/roles.h"
#include "app/command_line.h"
#include "app/installation.h"
#include "app/report_problem.h"
#include "portals/portal_store.h"

namespace hoitu::app {
namespace {

struct Options {
  std::filesystem::path data;
  accounts::NewAccount account;
  std::string role;
  std::string portal;
};

void PrintFirstPassword(const std::string& login, const std::string& password) {
  fmt::print("{} {}\n", login, password);
  fmt::print(stderr,
             "Mật khẩu đầu tiên chỉ hiện một lần và phải đổi khi đăng nhập.\n"
             "The first password is shown once and must be changed at the first sign-in.\n");
}

// The portal of that slug, or absent for a role of the whole installation.
Result<std::optional<std::int64_t>> FindPlace(store::Session& session, const std::string& slug) {
  if (slug.empty()) return std::optional<std::int64_t>();
  for (const portals::Portal& portal : portals::ListPortals(session)) {
    if (portal.slug == slug) return std::optional(portal.id);
  }
  return Fail(ProblemKind::kNotFound, "portal.not_found", "/portal", slug);
}

Result<void> CreateUser(store::Transaction& tx, const rules::Rulebook& rulebook,
                        const Options& options, const std::string& password_hash) {
  const auto actor = accounts::Actor::Installation();
  const auto account = TRY(accounts::CreateAccount(tx, actor, options.account, password_hash));
  if (options.role.empty()) return {};
  const auto portal = TRY(FindPlace(tx, options.portal));
  TRY(accounts::GrantRole(tx, rulebook, actor,
                          {.account = account.id,
                           .portal = portal,
                           .role = options.role,
                           .valid_from = {},
                           .valid_to = {}}));
  return {};
}

Result<void> AddUserNamed(Installation& installation, const Options& options) {
  const auto password = accounts::PrepareFirstPassword({});
  const auto created = installation.database->Write([&](store::Transaction& tx) {
    return CreateUser(tx, *installation.rulebook, options, password.hash);
  });
  if (created) PrintFirstPassword(options.account.login, password.plain);
  return created;
}

Result<void> ListUsers(Installation& installation, const Options&) {
  accounts::AccountFilter filter;
  for (;;) {
    const auto page = TRY(installation.database->Read(
        [&](store::Session& session) { return accounts::ListAccounts(session, filter); }));
    for (const accounts::Account& account : page.items) {
      const bool active = account.state == accounts::AccountState::kActive;
      fmt::print("{:24} {:9} {}\n", account.login, active ? "active" : "disabled",
                 account.full_name);
    }
    if (!page.next) return {};
    filter.after = *page.next;
  }
}

// A person who lost password and second factor gets a first password and starts anew.
Result<void> Reset(store::Transaction& tx, const std::string& login,
                   const std::string& password_hash) {
  const auto account = accounts::FindAccountByLogin(tx, login);
  if (!account) return Fail(ProblemKind::kNotFound, "account.unknown");
  TRY(accounts::ChangeAccount(tx, accounts::Actor::Installation(), account->id,
                              {.full_name = {},
                               .email = {},
                               .state = {},
                               .first_password_hash = password_hash,
                               .second_factor = accounts::SecondFactorReset::kRemove}));
  return {};
}

Result<void> ResetUser(Installation& installation, const Options& options) {
  const auto password = accounts::PrepareFirstPassword({});
  const auto reset = installation.database->Write(
      [&](store::Transaction& tx) { return Reset(tx, options.account.login, password.hash); });
  if (reset) PrintFirstPassword(options.account.login, password.plain);
  return reset;
}

using UserAction = Result<void> (*)(Installation&, const Options&);

int Run(const Options& options, UserAction action) {
  const SystemClock clock;
  auto installation = Installation::Open(options.data, clock);
  if (!installation) return ReportProblem(installation.error());
  const auto done = action(*installation, options);
  return done ? kDone : ReportProblem(done.error());
}

}  // namespace

void AddUser(CLI::App& app, int* status) {
  CLI::App* user = app.add_subcommand("user", "The officials' accounts");
  user->require_subcommand(1);
  auto options = std::make_shared<Options>();
  const auto add = [&](const char* name, const char* meaning, UserAction action) {
    CLI::App* command = user->add_subcommand(name, meaning);
    command->add_option("--data", options->data, "The data folder")->required();
    command->callback([options, status, action] { *status = Run(*options, action); });
    return command;
  };
  CLI::App* adding = add("add", "Make an account and print its first password", AddUserNamed);
  adding->add_option("--login", options->account.login, "Letters a-z, digits, . _ -")->required();
  adding->add_option("--name", options->account.full_name, "Full name")->required();
  adding->add_option("--email", options->account.email, "Official e-mail address");
  adding->add_option("--role", options->role,
                     "A role of the rulebook, for example technical_admin");
  adding->add_option("--portal", options->portal, "The portal's slug, for a role on a portal");
  add("list", "Every account", ListUsers);
  CLI::App* resetting =
      add("reset", "New first password, no second factor, no open session", ResetUser);
  resetting->add_option("--login", options->account.login, "Whose")->required();
}

}  // namespace hoitu::app

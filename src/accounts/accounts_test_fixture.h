#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "accounts/access_policy.h"
#include "accounts/account_store.h"
#include "accounts/manage_account.h"
#include "accounts/roles.h"
#include "accounts/sign_in.h"
#include "store/testing/database_fixture.h"

namespace hoitu::accounts {

// An installation with a small rulebook of its own and people in it.
class AccountsTest : public store::DatabaseTest {
 protected:
  static constexpr std::string_view kPassword = "a password long enough";
  static constexpr std::int64_t kPortal = 3;
  static constexpr std::int64_t kOtherPortal = 4;

  AccountsTest() {
    using rules::Duty;
    AddRole("head", rules::BoardRole::Scope::kPortal,
            {Duty::kReview, Duty::kPublish, Duty::kManageBoard});
    AddRole("editor", rules::BoardRole::Scope::kPortal, {Duty::kWrite});
    AddRole("keeper", rules::BoardRole::Scope::kPortal, {Duty::kManagePortal});
    AddRole("technician", rules::BoardRole::Scope::kInstallation,
            {Duty::kManageAccounts, Duty::kOperate});
  }

  // An account whose own password is kPassword.
  std::int64_t AddAccount(const std::string& login,
                          const std::string& full_name = "Nguyễn Văn An") {
    const auto made = database().Write([&](store::Transaction& tx) -> Result<std::int64_t> {
      const Account account =
          TRY(CreateAccount(tx, Actor::Installation(), {login, full_name, login + "@example.vn"},
                            HashPassword(kPassword, kCheapestHashForTest)));
      tx.Execute("UPDATE account SET password_must_change = 0 WHERE id = ?", account.id);
      return account.id;
    });
    EXPECT_TRUE(made) << made.error().message;
    return made.value_or(0);
  }

  Result<Assignment> Grant(std::int64_t account, std::string role,
                           std::optional<std::int64_t> portal = kPortal,
                           std::optional<Instant> from = {}, std::optional<Instant> to = {}) {
    return GrantAs(Actor::Installation(), {account, portal, std::move(role), from, to});
  }
  Result<Assignment> GrantAs(const Actor& actor, const RoleGrant& grant) {
    return database().Write(
        [&](store::Transaction& tx) { return GrantRole(tx, rulebook_, actor, grant); });
  }

  Actor ActorOf(std::int64_t account) {
    return database().Read([&](store::Session& session) {
      return LoadActor(session, rulebook_, *FindAccount(session, account), clock().Now());
    });
  }

  Result<ActiveSession> Resume(const Result<NewSession>& made) {
    return ResumeSession(database(), rulebook_, policy_, made ? made->token : "", clock().Now());
  }

  std::vector<std::string> JournalKinds() {
    std::vector<std::string> kinds;
    database().Read([&](store::Session& session) {
      for (const auto& entry : store::ReadJournal(session, 0, 1000)) {
        kinds.push_back(entry.event.kind);
      }
    });
    return kinds;
  }

  AccessPolicy policy_;
  rules::Rulebook rulebook_;

 private:
  void AddRole(std::string code, rules::BoardRole::Scope scope, rules::DutySet duties) {
    rules::BoardRole role;
    role.code = std::move(code);
    role.scope = scope;
    role.duties = duties;
    rulebook_.roles.push_back(std::move(role));
  }
};

template <class T>
std::string ProblemOf(const Result<T>& result) {
  return result ? "" : result.error().message;
}

}  // namespace hoitu::accounts

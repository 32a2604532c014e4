#include "accounts/manage_account.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "accounts/accounts_test_fixture.h"
#include "accounts/handover.h"

namespace hoitu::accounts {
namespace {

class ManageAccountTest : public AccountsTest {
 protected:
  Result<Account> Create(const NewAccount& wanted, const Actor& actor = Actor::Installation()) {
    return database().Write([&](store::Transaction& tx) {
      return CreateAccount(tx, actor, wanted, HashPassword(kPassword, kCheapestHashForTest));
    });
  }
  Result<Account> Change(std::int64_t account, const AccountChange& change,
                         const Actor& actor = Actor::Installation()) {
    return database().Write(
        [&](store::Transaction& tx) { return ChangeAccount(tx, actor, account, change); });
  }
  std::vector<std::string> Names(const AccountFilter& filter) {
    const auto page =
        database().Read([&](store::Session& session) { return ListAccounts(session, filter); });
    std::vector<std::string> names;
    for (const Account& account : page->items) names.push_back(account.full_name);
    return names;
  }
};
INSTANTIATE_TEST_SUITE_P(Store, ManageAccountTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(ManageAccountTest, CreatesAnAccountThatMustChangeItsPassword) {
  const auto account = Create({"an.nv", "  Nguyễn  Văn An ", "an.nv@bacninh.gov.vn"});
  ASSERT_TRUE(account) << ProblemOf(account);
  EXPECT_EQ(account->full_name, "Nguyễn Văn An");
  EXPECT_TRUE(account->must_change_password);
  EXPECT_EQ(account->state, AccountState::kActive);
}

TEST_P(ManageAccountTest, RefusesWhatIsNoPerson) {
  EXPECT_EQ(ProblemOf(Create({"An", "An", "a@b.vn"})), "account.login.invalid");
  EXPECT_EQ(ProblemOf(Create({"an nv", "An", "a@b.vn"})), "account.login.invalid");
  EXPECT_EQ(ProblemOf(Create({"an.nv", " ", "a@b.vn"})), "account.full_name.empty");
  EXPECT_EQ(ProblemOf(Create({"an.nv", "An", "nowhere"})), "account.email.invalid");
  EXPECT_EQ(ProblemOf(Create({"an.nv", "An", "a@b@c.vn"})), "account.email.invalid");
  ASSERT_TRUE(Create({"an.nv", "An", "a@b.vn"}));
  const auto again = Create({"an.nv", "An", "a@b.vn"});
  EXPECT_EQ(ProblemOf(again), "account.login.taken");
  EXPECT_EQ(again.error().field, "/login");
}

TEST_P(ManageAccountTest, IsForThoseWhoManageAccounts) {
  const auto account = AddAccount("an.nv");
  ASSERT_TRUE(Grant(account, "head"));
  EXPECT_EQ(ProblemOf(Create({"binh.tt", "Bình", "b@b.vn"}, ActorOf(account))),
            "role.duty_missing");
  EXPECT_EQ(ProblemOf(Change(account, {.email = "x@y.vn"}, ActorOf(account))), "role.duty_missing");
}

TEST_P(ManageAccountTest, KeepsPeopleFromDisablingThemselves) {
  const auto account = AddAccount("an.nv");
  ASSERT_TRUE(Grant(account, "technician", std::nullopt));
  EXPECT_EQ(ProblemOf(Change(account, {.state = AccountState::kDisabled}, ActorOf(account))),
            "account.own_state");
}

TEST_P(ManageAccountTest, AsksForANewPasswordWhenTheSecondFactorIsTakenAway) {
  const auto account = AddAccount("an.nv");
  const auto changed = Change(account, {.second_factor = SecondFactorReset::kRemove});
  ASSERT_TRUE(changed);
  EXPECT_TRUE(changed->must_change_password);
}

TEST_P(ManageAccountTest, ListsInVietnameseOrderPageByPage) {
  AddAccount("user1", "Đặng Văn Bảy");
  AddAccount("user2", "Dương Thị Cúc");
  AddAccount("user3", "Ân Thị Hoa");
  AddAccount("user4", "Anh Văn Tú");
  EXPECT_THAT(Names({}),
              testing::ElementsAre("Anh Văn Tú", "Ân Thị Hoa", "Dương Thị Cúc", "Đặng Văn Bảy"));
  database().Read([&](store::Session& session) {
    const auto first = ListAccounts(session, {.limit = 3});
    ASSERT_TRUE(first->next);
    const auto second = ListAccounts(session, {.after = *first->next, .limit = 3});
    ASSERT_EQ(second->items.size(), 1U);
    EXPECT_EQ(second->items[0].full_name, "Đặng Văn Bảy");
    EXPECT_FALSE(second->next);
    EXPECT_EQ(ProblemOf(ListAccounts(session, {.after = "1; DROP"})), "list.cursor");
  });
}

TEST_P(ManageAccountTest, FindsWithoutTones) {
  AddAccount("user1", "Đặng Văn Bảy");
  AddAccount("user2", "Dương Thị Cúc");
  EXPECT_THAT(Names({.words = "dang van"}), testing::ElementsAre("Đặng Văn Bảy"));
  EXPECT_THAT(Names({.words = "USER2"}), testing::ElementsAre("Dương Thị Cúc"));
  EXPECT_THAT(Names({.words = "%"}), testing::IsEmpty());
}

TEST_P(ManageAccountTest, ReportsWhatIsHandedOver) {
  const auto account = AddAccount("an.nv");
  const auto other = AddAccount("binh.tt");
  ASSERT_TRUE(Grant(account, "editor"));
  ASSERT_TRUE(database().Write([&](store::Transaction& tx) -> Result<NewSession> {
    return OpenSession(tx, policy_, account, SessionState::kOpen, {});
  }));
  const auto report = [&](const Actor& actor) {
    return database().Read([&](store::Session& session) {
      return ReportHandover(session, actor, account, clock().Now());
    });
  };
  EXPECT_EQ(ProblemOf(report(ActorOf(other))), "role.duty_missing");
  const auto own = report(ActorOf(account));
  ASSERT_TRUE(own);
  EXPECT_EQ(own->open_sessions, 1U);
  ASSERT_EQ(own->roles.size(), 1U);
  EXPECT_EQ(own->roles[0].role, "editor");
  EXPECT_TRUE(report(Actor::Installation()));
}

}  // namespace
}  // namespace hoitu::accounts

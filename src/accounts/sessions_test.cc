#include "accounts/sessions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "accounts/accounts_test_fixture.h"

namespace hoitu::accounts {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

class SessionsTest : public AccountsTest {
 protected:
  Result<NewSession> Open(std::int64_t account) {
    return database().Write([&](store::Transaction& tx) -> Result<NewSession> {
      return OpenSession(tx, policy_, account, SessionState::kOpen, {"Firefox · Linux", ""});
    });
  }
  std::vector<SessionEntry> List(std::int64_t account) {
    return database().Read(
        [&](store::Session& s) { return SessionsOf(s, account, clock().Now()); });
  }
};
INSTANTIATE_TEST_SUITE_P(Store, SessionsTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(SessionsTest, KnowsTheTokenOnlyByItsHash) {
  const auto account = AddAccount("an.nv");
  const auto made = Open(account);
  EXPECT_EQ(made->token.size(), 43U);
  database().Read([&](store::Session& session) {
    const auto row = session.QueryOne("SELECT token_hash FROM session");
    EXPECT_EQ(row->Bytes(0).size(), 32U);
    EXPECT_EQ(row->Bytes(0).find(made->token), std::string::npos);
  });
  EXPECT_TRUE(Resume(made));
  EXPECT_EQ(ProblemOf(ResumeSession(database(), rulebook_, policy_, "guess", clock().Now())),
            "session.none");
}

TEST_P(SessionsTest, EndsWhenIdleAndStaysOpenWhenUsed) {
  const auto made = Open(AddAccount("an.nv"));
  for (int i = 0; i < 6; ++i) {
    clock().Advance(minutes(10));
    EXPECT_TRUE(Resume(made)) << i;
  }
  clock().Advance(minutes(15));
  EXPECT_EQ(ProblemOf(Resume(made)), "session.none");
}

TEST_P(SessionsTest, EndsAdministratorsSooner) {
  const auto account = AddAccount("an.nv");
  ASSERT_TRUE(Grant(account, "keeper"));
  const auto made = Open(account);
  EXPECT_EQ(Resume(made)->idle, minutes(5));
  clock().Advance(minutes(5));
  EXPECT_FALSE(Resume(made));
}

TEST_P(SessionsTest, EndsHoweverBusyItIs) {
  const auto made = Open(AddAccount("an.nv"));
  for (int i = 0; i < 71; ++i) {
    clock().Advance(minutes(10));
    ASSERT_TRUE(Resume(made)) << i;
  }
  clock().Advance(minutes(10));
  EXPECT_FALSE(Resume(made));
}

TEST_P(SessionsTest, EndsTheMomentTheAccountIsDisabled) {
  const auto account = AddAccount("an.nv");
  const auto made = Open(account);
  ASSERT_TRUE(database().Write([&](store::Transaction& tx) {
    return ChangeAccount(tx, Actor::Installation(), account, {.state = AccountState::kDisabled});
  }));
  EXPECT_FALSE(Resume(made));
  EXPECT_TRUE(List(account).empty());
}

TEST_P(SessionsTest, ListsAndRevokesOnlyOnesOwn) {
  const auto account = AddAccount("an.nv");
  const auto other = AddAccount("binh.tt");
  const auto first = Open(account);
  clock().Advance(seconds(1));
  const auto second = Open(account);
  const auto entries = List(account);
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].id, Resume(second)->id);
  EXPECT_EQ(entries[0].device.summary, "Firefox · Linux");

  const auto end = [&](std::int64_t whose) {
    return database().Write(
        [&](store::Transaction& tx) { return EndSession(tx, whose, entries[1].id); });
  };
  EXPECT_EQ(ProblemOf(end(other)), "session.none");
  EXPECT_TRUE(end(account));
  EXPECT_FALSE(Resume(first));
  EXPECT_TRUE(Resume(second));
}

TEST_P(SessionsTest, DerivesTheCsrfTokenFromTheSession) {
  const auto account = AddAccount("an.nv");
  const auto first = Open(account);
  const auto second = Open(account);
  EXPECT_EQ(Resume(first)->csrf_token, CsrfTokenOf(first->token));
  EXPECT_NE(Resume(first)->csrf_token, Resume(second)->csrf_token);
}

TEST_P(SessionsTest, RestrictsAdministratorsWithoutASecondFactor) {
  const auto editor = AddAccount("an.nv");
  const auto keeper = AddAccount("binh.tt");
  ASSERT_TRUE(Grant(editor, "editor"));
  ASSERT_TRUE(Grant(keeper, "keeper"));
  const auto keepers = Open(keeper);
  EXPECT_EQ(Resume(Open(editor))->restriction, Restriction::kNone);
  EXPECT_EQ(Resume(keepers)->restriction, Restriction::kSetUpSecondFactor);
  policy_.second_factor = AccessPolicy::SecondFactor::kVoluntary;
  EXPECT_EQ(Resume(keepers)->restriction, Restriction::kNone);
  policy_.second_factor = AccessPolicy::SecondFactor::kForEveryone;
  EXPECT_EQ(Resume(Open(editor))->restriction, Restriction::kSetUpSecondFactor);
}

TEST_P(SessionsTest, AsksAdministratorsForANewPasswordAfterTwoMonths) {
  const auto editor = AddAccount("an.nv");
  const auto keeper = AddAccount("binh.tt");
  ASSERT_TRUE(Grant(editor, "editor"));
  ASSERT_TRUE(Grant(keeper, "keeper"));
  clock().Advance(hours(24 * 61));
  EXPECT_EQ(Resume(Open(editor))->restriction, Restriction::kNone);
  EXPECT_EQ(Resume(Open(keeper))->restriction, Restriction::kChangePassword);
}

}  // namespace
}  // namespace hoitu::accounts

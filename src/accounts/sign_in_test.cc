#include "accounts/sign_in.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "accounts/account_store.h"
#include "accounts/accounts_test_fixture.h"
#include "accounts/change_password.h"
#include "accounts/recovery_codes.h"
#include "accounts/second_factor.h"
#include "accounts/totp.h"

namespace hoitu::accounts {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class SignInTest : public AccountsTest {
 protected:
  Result<NewSession> Try(std::string_view login, std::string_view password = kPassword) {
    return door_.WithPassword(login, password, {"Firefox · Linux", "10.1.2.0/24"});
  }

  // Sets up an authenticator and returns the recovery codes.
  std::vector<std::string> EnableAuthenticator(const Result<NewSession>& made) {
    const auto session = Resume(made);
    const auto secret = database().Write([&](store::Transaction& tx) -> Result<std::string> {
      OfferSecondFactor(tx, session->account, "Hội Tụ");
      return *FindCredentials(tx, session->account.id)->totp_offered;
    });
    secret_ = *secret;
    const auto codes = EnableSecondFactor(database(), policy_, *session, CodeNow());
    EXPECT_TRUE(codes) << ProblemOf(codes);
    clock().Advance(seconds(30));
    return codes.value_or(std::vector<std::string>());
  }

  std::string CodeNow() { return TotpCode(secret_, TotpStepAt(clock().Now())); }

  std::string secret_;
  SignIn door_{database(), policy_, kCheapestHashForTest};
};
INSTANTIATE_TEST_SUITE_P(Store, SignInTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(SignInTest, OpensASessionForTheRightPassword) {
  const auto account = AddAccount("an.nv");
  const auto made = Try(" An.NV ");
  ASSERT_TRUE(made) << ProblemOf(made);
  EXPECT_EQ(made->state, SessionState::kOpen);
  const auto session = Resume(made);
  ASSERT_TRUE(session) << ProblemOf(session);
  EXPECT_EQ(session->account.id, account);
  EXPECT_EQ(session->account.last_signed_in_at, clock().Now());
  EXPECT_THAT(JournalKinds(), Contains("account.signed_in"));
}

TEST_P(SignInTest, GivesOneAnswerForEveryFailure) {
  const auto disabled = AddAccount("left");
  AddAccount("an.nv");
  ASSERT_TRUE(database().Write([&](store::Transaction& tx) {
    return ChangeAccount(tx, Actor::Installation(), disabled, {.state = AccountState::kDisabled});
  }));
  const auto wrong = Try("an.nv", "wrong");
  const auto unknown = Try("nobody");
  const auto closed = Try("left");
  const auto hostile = Try("\xff", "\xff");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().message, "sign_in.failed");
  EXPECT_EQ(wrong.error().kind, ProblemKind::kUnauthenticated);
  for (const auto& other : {unknown, closed, hostile}) {
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error(), wrong.error());
  }
}

TEST_P(SignInTest, LocksAfterFiveFailuresForLongerEachTime) {
  AddAccount("an.nv");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(ProblemOf(Try("an.nv", "wrong")), "sign_in.failed");
  const auto locked = Try("an.nv");
  EXPECT_EQ(ProblemOf(locked), "sign_in.too_many");
  EXPECT_EQ(locked.error().detail, "60");

  clock().Advance(seconds(60));
  EXPECT_EQ(ProblemOf(Try("an.nv", "wrong")), "sign_in.failed");
  EXPECT_EQ(Try("an.nv").error().detail, "120");
  clock().Advance(seconds(120));
  EXPECT_TRUE(Try("an.nv"));
  EXPECT_EQ(ProblemOf(Try("an.nv", "wrong")), "sign_in.failed");
}

TEST_P(SignInTest, LocksALoginThatDoesNotExistLikeAnyOther) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(ProblemOf(Try("nobody")), "sign_in.failed");
  EXPECT_EQ(ProblemOf(Try("nobody")), "sign_in.too_many");
}

TEST_P(SignInTest, ForgetsFailuresAfterADay) {
  AddAccount("an.nv");
  for (int i = 0; i < 4; ++i) EXPECT_FALSE(Try("an.nv", "wrong"));
  clock().Advance(hours(25));
  EXPECT_EQ(ProblemOf(Try("an.nv", "wrong")), "sign_in.failed");
  EXPECT_TRUE(Try("an.nv"));
}

TEST_P(SignInTest, WaitsForTheSecondFactor) {
  AddAccount("an.nv");
  EnableAuthenticator(Try("an.nv"));
  const auto pending = Try("an.nv");
  ASSERT_TRUE(pending);
  EXPECT_EQ(pending->state, SessionState::kSecondFactor);
  const auto session = Resume(pending);
  ASSERT_TRUE(session);
  EXPECT_EQ(session->state, SessionState::kSecondFactor);
  EXPECT_THAT(session->actor.roles, IsEmpty());

  EXPECT_EQ(ProblemOf(door_.WithCode(*session, "000000")), "second_factor.wrong");
  const auto open = door_.WithCode(*session, CodeNow());
  ASSERT_TRUE(open) << ProblemOf(open);
  EXPECT_EQ(Resume(open)->state, SessionState::kOpen);
  EXPECT_EQ(ProblemOf(Resume(pending)), "session.none") << "the token from before is void";
}

TEST_P(SignInTest, AcceptsACodeOnce) {
  AddAccount("an.nv");
  EnableAuthenticator(Try("an.nv"));
  const std::string code = CodeNow();
  EXPECT_TRUE(door_.WithCode(*Resume(Try("an.nv")), code));
  EXPECT_EQ(ProblemOf(door_.WithCode(*Resume(Try("an.nv")), code)), "second_factor.wrong");
}

TEST_P(SignInTest, AcceptsARecoveryCodeOnce) {
  const auto account = AddAccount("an.nv");
  const auto codes = EnableAuthenticator(Try("an.nv"));
  ASSERT_THAT(codes, SizeIs(kRecoveryCodes));
  EXPECT_TRUE(door_.WithRecoveryCode(*Resume(Try("an.nv")), codes[3]));
  EXPECT_EQ(ProblemOf(door_.WithRecoveryCode(*Resume(Try("an.nv")), codes[3])),
            "second_factor.wrong");
  EXPECT_EQ(database().Read([&](store::Session& s) { return CountRecoveryCodes(s, account); }),
            kRecoveryCodes - 1);
}

TEST_P(SignInTest, LocksTheSecondFactorToo) {
  AddAccount("an.nv");
  EnableAuthenticator(Try("an.nv"));
  const auto session = Resume(Try("an.nv"));
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(ProblemOf(door_.WithCode(*session, "000000")), "second_factor.wrong");
  }
  EXPECT_EQ(ProblemOf(door_.WithCode(*session, CodeNow())), "sign_in.too_many");
  EXPECT_EQ(ProblemOf(door_.WithRecoveryCode(*session, "aaaa")), "sign_in.too_many");
}

TEST_P(SignInTest, DisablesAnAccountUnusedForTooLong) {
  const auto account = AddAccount("an.nv");
  clock().Advance(hours(24 * 46));
  EXPECT_EQ(ProblemOf(Try("an.nv")), "sign_in.failed");
  EXPECT_THAT(JournalKinds(), Contains("account.disabled"));

  ASSERT_TRUE(database().Write([&](store::Transaction& tx) {
    return ChangeAccount(tx, Actor::Installation(), account, {.state = AccountState::kActive});
  }));
  EXPECT_TRUE(Try("an.nv"));
}

TEST_P(SignInTest, KeepsSecretsOutOfTheJournal) {
  AddAccount("an.nv", "Nguyễn Thị Bí Mật");
  Try("an.nv", "wrong secret");
  Try("my password typed as login");
  Try("an.nv");
  database().Read([&](store::Session& session) {
    for (const auto& entry : store::ReadJournal(session, 0, 100)) {
      for (const auto& text : {entry.event.body, entry.event.subject}) {
        EXPECT_THAT(text, Not(testing::HasSubstr("an.nv")));
        EXPECT_THAT(text, Not(testing::HasSubstr("Bí Mật")));
        EXPECT_THAT(text, Not(testing::HasSubstr("secret")));
        EXPECT_THAT(text, Not(testing::HasSubstr("typed")));
      }
    }
  });
}

class ChangePasswordTest : public SignInTest {
 protected:
  Result<void> Change(const ActiveSession& session, std::string_view current,
                      std::string_view wanted) {
    return ChangePassword(database(), policy_, kCheapestHashForTest, session, current, wanted);
  }
};
INSTANTIATE_TEST_SUITE_P(Store, ChangePasswordTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(ChangePasswordTest, EndsTheOtherSessions) {
  AddAccount("an.nv");
  const auto other = Try("an.nv");
  const auto mine = Try("an.nv");
  ASSERT_TRUE(Change(*Resume(mine), kPassword, "an entirely new one"));
  EXPECT_TRUE(Resume(mine));
  EXPECT_FALSE(Resume(other));
  EXPECT_FALSE(Try("an.nv"));
  EXPECT_TRUE(Try("an.nv", "an entirely new one"));
}

TEST_P(ChangePasswordTest, AsksForThePresentPassword) {
  AddAccount("an.nv");
  const auto session = Resume(Try("an.nv"));
  const auto refused = Change(*session, "wrong", "an entirely new one");
  EXPECT_EQ(ProblemOf(refused), "password.wrong");
  EXPECT_EQ(refused.error().field, "/current");
  for (int i = 0; i < 4; ++i) EXPECT_FALSE(Change(*session, "wrong", "an entirely new one"));
  EXPECT_EQ(ProblemOf(Change(*session, kPassword, "an entirely new one")), "sign_in.too_many");
}

TEST_P(ChangePasswordTest, RefusesTheLastTen) {
  AddAccount("an.nv");
  const auto session = Resume(Try("an.nv"));
  EXPECT_EQ(ProblemOf(Change(*session, kPassword, kPassword)), "password.used_before");
  std::string current(kPassword);
  for (int i = 0; i < 9; ++i) {
    const std::string next = "number " + std::to_string(i) + " of many";
    ASSERT_TRUE(Change(*session, current, next)) << i;
    current = next;
    clock().Advance(minutes(1));
  }
  EXPECT_EQ(ProblemOf(Change(*session, current, kPassword)), "password.used_before");
  ASSERT_TRUE(Change(*session, current, "the tenth after it"));
  EXPECT_TRUE(Change(*session, "the tenth after it", kPassword));
}

}  // namespace
}  // namespace hoitu::accounts

#include "accounts/roles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "accounts/accounts_test_fixture.h"

namespace hoitu::accounts {
namespace {

using rules::Duty;
using std::chrono::hours;

class RolesTest : public AccountsTest {
 protected:
  Result<void> End(const Actor& actor, std::optional<std::int64_t> portal, std::int64_t id) {
    return database().Write(
        [&](store::Transaction& tx) { return EndRole(tx, rulebook_, actor, portal, id); });
  }
  std::size_t Count(std::int64_t portal) {
    return database().Read([&](store::Session& session) {
      return AssignmentsOnPortal(session, portal, clock().Now()).size();
    });
  }
};
INSTANTIATE_TEST_SUITE_P(Store, RolesTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(RolesTest, GivesTheDutiesOfTheRulebookOnThatPortalOnly) {
  const auto account = AddAccount("an.nv");
  ASSERT_TRUE(Grant(account, "editor"));
  const Actor actor = ActorOf(account);
  EXPECT_TRUE(actor.Has(Duty::kWrite, kPortal));
  EXPECT_FALSE(actor.Has(Duty::kReview, kPortal));
  EXPECT_FALSE(actor.Has(Duty::kWrite, kOtherPortal));
  EXPECT_TRUE(actor.WorksOn(kPortal));
  EXPECT_FALSE(actor.WorksOn(kOtherPortal));
  EXPECT_TRUE(actor.Holds("editor", kPortal));
  EXPECT_FALSE(actor.HasEverywhere(Duty::kWrite));
}

TEST_P(RolesTest, LetsOnePersonServeOnSeveralPortals) {
  const auto account = AddAccount("an.nv");
  ASSERT_TRUE(Grant(account, "head", kPortal));
  ASSERT_TRUE(Grant(account, "editor", kOtherPortal));
  const Actor actor = ActorOf(account);
  EXPECT_TRUE(actor.Has(Duty::kReview, kPortal));
  EXPECT_FALSE(actor.Has(Duty::kReview, kOtherPortal));
  EXPECT_TRUE(actor.Has(Duty::kWrite, kOtherPortal));
}

TEST_P(RolesTest, GivesNothingBeforeItBeginsAndAfterItEnded) {
  const auto account = AddAccount("an.nv");
  ASSERT_TRUE(
      Grant(account, "editor", kPortal, clock().Now() + hours(1), clock().Now() + hours(2)));
  EXPECT_FALSE(ActorOf(account).Has(Duty::kWrite, kPortal));
  clock().Advance(hours(1));
  EXPECT_TRUE(ActorOf(account).Has(Duty::kWrite, kPortal));
  clock().Advance(hours(1));
  EXPECT_FALSE(ActorOf(account).Has(Duty::kWrite, kPortal));
}

TEST_P(RolesTest, KeepsTechnicalAndContentDutiesApart) {
  const auto technician = AddAccount("an.nv");
  const auto editor = AddAccount("binh.tt");
  ASSERT_TRUE(Grant(technician, "technician", std::nullopt));
  ASSERT_TRUE(Grant(editor, "editor"));
  EXPECT_EQ(ProblemOf(Grant(technician, "editor")), "role.technical_and_content");
  EXPECT_EQ(ProblemOf(Grant(editor, "technician", std::nullopt)), "role.technical_and_content");
  EXPECT_FALSE(ActorOf(technician).WorksOn(kPortal)) << "drafts are closed to technicians";
}

TEST_P(RolesTest, KeepsThemApartInFutureToo) {
  const auto account = AddAccount("an.nv");
  const Instant now = clock().Now();
  ASSERT_TRUE(Grant(account, "technician", std::nullopt, now + hours(10), now + hours(20)));
  EXPECT_EQ(ProblemOf(Grant(account, "editor")), "role.technical_and_content");
  EXPECT_EQ(ProblemOf(Grant(account, "editor", kPortal, now + hours(19))),
            "role.technical_and_content");
  EXPECT_TRUE(Grant(account, "editor", kPortal, now, now + hours(10)));
  EXPECT_TRUE(Grant(account, "editor", kPortal, now + hours(20)));
}

// Else whoever manages a board could approve what he wrote himself.
TEST_P(RolesTest, NobodyGivesARoleToHimself) {
  const auto head = AddAccount("an.nv");
  const auto other = AddAccount("binh.tt");
  ASSERT_TRUE(Grant(head, "head"));
  EXPECT_EQ(ProblemOf(GrantAs(ActorOf(head), {head, kPortal, "editor", {}, {}})), "role.own");
  EXPECT_TRUE(GrantAs(ActorOf(head), {other, kPortal, "editor", {}, {}}));
}

TEST_P(RolesTest, RefusesWhatMakesNoSense) {
  const auto account = AddAccount("an.nv");
  EXPECT_EQ(ProblemOf(Grant(account, "wizard")), "role.unknown");
  EXPECT_EQ(ProblemOf(Grant(account, "technician", kPortal)), "role.unknown");
  EXPECT_EQ(ProblemOf(Grant(account, "editor", std::nullopt)), "role.unknown");
  EXPECT_EQ(ProblemOf(Grant(999, "editor")), "account.unknown");
  EXPECT_EQ(ProblemOf(Grant(account, "editor", kPortal, {}, clock().Now())), "role.period");
  ASSERT_TRUE(Grant(account, "editor"));
  EXPECT_EQ(ProblemOf(Grant(account, "editor")), "role.already_held");
  EXPECT_TRUE(Grant(account, "editor", kOtherPortal));
}

TEST_P(RolesTest, LetsTheManagerOfABoardGiveRolesOnThatPortalOnly) {
  const auto head = AddAccount("an.nv");
  const auto editor = AddAccount("binh.tt");
  ASSERT_TRUE(Grant(head, "head"));
  const Actor actor = ActorOf(head);
  EXPECT_TRUE(GrantAs(actor, {editor, kPortal, "editor", {}, {}}));
  EXPECT_EQ(ProblemOf(GrantAs(actor, {editor, kOtherPortal, "editor", {}, {}})),
            "role.duty_missing");
  EXPECT_EQ(ProblemOf(GrantAs(actor, {editor, std::nullopt, "technician", {}, {}})),
            "role.duty_missing");
  EXPECT_EQ(ProblemOf(GrantAs(ActorOf(editor), {editor, kPortal, "head", {}, {}})),
            "role.duty_missing");
}

TEST_P(RolesTest, EndsAtOnce) {
  const auto account = AddAccount("an.nv");
  const auto granted = Grant(account, "editor");
  EXPECT_EQ(ProblemOf(End(Actor::Installation(), kOtherPortal, granted->id)), "role.not_held");
  EXPECT_EQ(Count(kPortal), 1U);
  ASSERT_TRUE(End(Actor::Installation(), kPortal, granted->id));
  EXPECT_EQ(Count(kPortal), 0U);
  EXPECT_FALSE(ActorOf(account).WorksOn(kPortal));
  EXPECT_EQ(ProblemOf(End(Actor::Installation(), kPortal, granted->id)), "role.not_held");
  EXPECT_THAT(JournalKinds(), testing::IsSupersetOf({"role.granted", "role.ended"}));
}

TEST_P(RolesTest, KeepsTheLastManagerOfABoardFromLeavingByMistake) {
  const auto first = AddAccount("an.nv");
  const auto second = AddAccount("binh.tt");
  const auto role = Grant(first, "head");
  EXPECT_EQ(ProblemOf(End(ActorOf(first), kPortal, role->id)), "role.last_manager");
  ASSERT_TRUE(Grant(second, "head"));
  EXPECT_TRUE(End(ActorOf(first), kPortal, role->id));
}

}  // namespace
}  // namespace hoitu::accounts

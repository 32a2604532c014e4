#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <ctime>
#include <nlohmann/json.hpp>

#include "articles/broadcast.h"
#include "articles/testing/newsroom.h"
#include "directives/directive.h"
#include "directives/ledger.h"
#include "directives/ledger_follower.h"
#include "directives/mark_directive.h"
#include "directives/revoke_directive.h"
#include "portals/portal_store.h"

namespace hoitu::directives {
namespace {

using articles::Article;
using articles::Chief;
using articles::kCrown;
using articles::kHill;
using articles::kRiver;
using articles::SomeContent;

class DirectivesTest : public articles::NewsroomTest {
 protected:
  Result<Article> Mark(const accounts::Actor& actor, const Article& seen,
                       std::vector<std::string> levels = {}) {
    return database().Write([&](store::Transaction& tx) {
      return MarkDirective(tx, actor, rulebook(), {seen.id, seen.version}, levels);
    });
  }
  Result<Article> Revoke(const accounts::Actor& actor, const Article& seen) {
    return database().Write([&](store::Transaction& tx) {
      return RevokeDirective(tx, actor, rulebook(), {seen.id, seen.version});
    });
  }
  Article Order() { return Published(kCrown, SomeContent("Công điện khẩn")); }

  bool Shows(std::int64_t portal, std::int64_t article) {
    return std::holds_alternative<articles::PublicArticle>(Look(portal, article));
  }
  store::Sequence Head() {
    return database().Read([](store::Session& s) { return store::JournalHead(s); });
  }

  // What the store says, as the site would serve it.
  Probe Honest() {
    return [this](std::int64_t portal, std::int64_t article) -> std::optional<std::int64_t> {
      const articles::Answer answer = Look(portal, article);
      const auto* seen = std::get_if<articles::PublicArticle>(&answer);
      return seen ? std::optional(seen->revision) : std::nullopt;
    };
  }
  // Gives the follower everything that is new to it.
  void Follow(LedgerFollower& follower) {
    const auto entries = database().Read([&](store::Session& session) {
      return store::ReadJournal(session, follower.Start(session), 10'000);
    });
    follower.Apply(entries);
  }
  std::vector<LedgerLine> Ledger(std::int64_t article) {
    return database().Read([&](store::Session& session) { return ListLedger(session, article); });
  }
};
INSTANTIATE_TEST_SUITE_P(Store, DirectivesTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(DirectivesTest, OneMarkIsOneEventAndEveryPortalShowsIt) {
  const Article order = Order();
  EXPECT_FALSE(Shows(kRiver, order.id));
  const store::Sequence before = Head();
  const Article marked = *Mark(Chief(kCrown), order);
  EXPECT_TRUE(marked.broadcast);
  EXPECT_EQ(Head(), before + 1);
  EXPECT_EQ(LastEventKind(), "directive.marked");
  EXPECT_EQ(nlohmann::json::parse(LastEventBody())["section"], "orders");
  EXPECT_TRUE(Shows(kRiver, order.id));
  EXPECT_TRUE(Shows(kHill, order.id));
  ASSERT_TRUE(Mark(Chief(kCrown), marked));
  EXPECT_EQ(Head(), before + 1) << "the same mark again changes nothing";

  ASSERT_TRUE(Revoke(Chief(kCrown), marked));
  EXPECT_FALSE(Shows(kRiver, order.id));
  EXPECT_TRUE(Shows(kCrown, order.id)) << "it stays where it was placed";
}

TEST_P(DirectivesTest, TheJournalSaysOfLaterStepsThatTheyConcernADirective) {
  const Article marked = *Mark(Chief(kCrown), Order());
  Corrected(marked, SomeContent("Công điện khẩn (sửa)"));
  EXPECT_EQ(nlohmann::json::parse(LastEventBody())["directive"], true);
}

TEST_P(DirectivesTest, OnlyTheRootPortalsDirectorsMark) {
  const Article order = Order();
  EXPECT_EQ(Mark(Chief(kRiver), order).error().kind, ProblemKind::kNotFound);
  EXPECT_EQ(Mark(articles::Writer(kCrown), order).error().message, "role.duty_missing");
  const Article local = Published(kRiver, SomeContent("Của thành phố"));
  EXPECT_EQ(Mark(Chief(kRiver), local).error().message, "directive.not_root");
  EXPECT_EQ(Revoke(Chief(kCrown), order).error().message, "directive.not_marked");
  const Article marked = *Mark(Chief(kCrown), order);
  EXPECT_EQ(Mark(Chief(kCrown), order).error().message, "article.stale");
  EXPECT_EQ(Revoke(articles::Writer(kCrown), marked).error().message, "role.duty_missing");
}

TEST_P(DirectivesTest, LevelsMustBeInForceAndChooseWhoSeesIt) {
  const Article order = Order();
  const auto unknown = Mark(Chief(kCrown), order, {"town", "moon"});
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().message, "directive.level.unknown");
  EXPECT_EQ(unknown.error().field, "/levels/1");
  const Article marked = *Mark(Chief(kCrown), order, {"crown"});
  EXPECT_FALSE(Shows(kRiver, order.id));
  ASSERT_TRUE(Mark(Chief(kCrown), marked, {"crown", "town"}));
  EXPECT_TRUE(Shows(kRiver, order.id));
}

TEST_P(DirectivesTest, TheLedgerProvesPortalByPortalWhenItWasShownCorrectedAndWithdrawn) {
  LedgerFollower follower(database(), clock(), Honest());
  const Article marked = *Mark(Chief(kCrown), Order());
  const Instant marked_at = clock().Now();
  clock().Advance(milliseconds(40));
  Follow(follower);
  ASSERT_EQ(Ledger(marked.id).size(), 3U);
  for (const LedgerLine& line : Ledger(marked.id)) {
    EXPECT_EQ(line.revision, 1);
    EXPECT_EQ(line.shown_at, marked_at + milliseconds(40));
    EXPECT_EQ(line.delay, milliseconds(40));
    EXPECT_TRUE(line.proven);
  }

  clock().Advance(std::chrono::hours(1));
  const Article corrected = Corrected(marked, SomeContent("Công điện khẩn (sửa)"));
  Follow(follower);
  EXPECT_EQ(Ledger(marked.id)[1].revision, 2);
  EXPECT_EQ(Ledger(marked.id)[1].shown_at, clock().Now());

  clock().Advance(std::chrono::hours(1));
  ASSERT_TRUE(Withdraw(Chief(kCrown), corrected));
  Follow(follower);
  for (const LedgerLine& line : Ledger(marked.id)) {
    EXPECT_EQ(line.removed_at, clock().Now());
    EXPECT_EQ(line.revision, 2);
    EXPECT_TRUE(line.proven);
  }
}

TEST_P(DirectivesTest, AfterARevocationTheLedgerProvesThatTheOthersStopped) {
  LedgerFollower follower(database(), clock(), Honest());
  const Article marked = *Mark(Chief(kCrown), Order());
  Follow(follower);
  ASSERT_TRUE(Revoke(Chief(kCrown), marked));
  Follow(follower);
  const auto lines = Ledger(marked.id);
  EXPECT_EQ(lines[0].portal, kCrown);
  EXPECT_FALSE(lines[0].removed_at);
  EXPECT_TRUE(lines[1].removed_at);
  EXPECT_TRUE(lines[2].removed_at);
}

TEST_P(DirectivesTest, APortalThatServesTheOldPageIsNotProvenUntilItIsSeenAgain) {
  bool stale = true;
  const Probe honest = Honest();
  const Probe sometimes = [&](std::int64_t portal, std::int64_t article) {
    return stale && portal == kHill ? std::optional<std::int64_t>() : honest(portal, article);
  };
  LedgerFollower follower(database(), clock(), sometimes);
  const Article marked = *Mark(Chief(kCrown), Order());
  Follow(follower);
  EXPECT_FALSE(Ledger(marked.id)[2].proven);
  EXPECT_FALSE(Ledger(marked.id)[2].shown_at);
  EXPECT_EQ(ProveAgain(database(), clock(), sometimes, marked.id), 1U);
  stale = false;
  clock().Advance(std::chrono::seconds(5));
  EXPECT_EQ(ProveAgain(database(), clock(), sometimes, marked.id), 0U);
  EXPECT_EQ(Ledger(marked.id)[2].delay, std::chrono::seconds(5));
  EXPECT_EQ(ProveAgain(database(), clock(), sometimes, marked.id), 0U);
}

TEST_P(DirectivesTest, WhatIsInDoubtIsLookedAtAgainEveryMinute) {
  bool stale = true;
  const Probe honest = Honest();
  const Probe sometimes = [&](std::int64_t portal, std::int64_t article) {
    return stale && portal == kHill ? std::optional<std::int64_t>() : honest(portal, article);
  };
  const auto next = [&] { return database().Read(NextProof); };
  LedgerFollower follower(database(), clock(), sometimes);
  EXPECT_FALSE(next());
  const Article marked = *Mark(Chief(kCrown), Order());
  Follow(follower);
  EXPECT_EQ(next(), clock().Now() + std::chrono::minutes(1));
  clock().Advance(std::chrono::minutes(1));
  ProveDoubts(database(), clock(), sometimes);
  EXPECT_EQ(next(), clock().Now() + std::chrono::minutes(1));
  stale = false;
  ProveDoubts(database(), clock(), sometimes);
  EXPECT_FALSE(next());
  EXPECT_TRUE(Ledger(marked.id)[2].proven);
}

TEST_P(DirectivesTest, WhatWasProvenIsNotProvenAnewAfterARestart) {
  int asked = 0;
  const Probe counting = [&](std::int64_t, std::int64_t) {
    ++asked;
    return std::optional<std::int64_t>(1);
  };
  Mark(Chief(kCrown), Order()).value();
  LedgerFollower first(database(), clock(), counting);
  Follow(first);
  EXPECT_EQ(asked, 3);
  LedgerFollower second(database(), clock(), counting);
  Follow(second);
  EXPECT_EQ(asked, 3);
}

TEST_P(DirectivesTest, FourThousandPortalsTakeLessThanASecond) {
  ASSERT_TRUE(database().Write([&](store::Transaction& tx) -> Result<bool> {
    for (std::int64_t id = 4; id <= 4000; ++id) {
      portals::Portal portal;
      portal.id = id;
      portal.level = "town";
      portal.code = portal.slug = portal.name = portal.official_name = "p" + std::to_string(id);
      portal.hosts = {portal.slug + ".example"};
      portals::InsertPortal(tx, portal);
    }
    return true;
  }));
  const Article order = Order();
  // Processor time: what it takes on a machine that has something else to do as well.
  const std::clock_t began = std::clock();
  ASSERT_TRUE(Mark(Chief(kCrown), order));
  EXPECT_LT(std::clock() - began, CLOCKS_PER_SEC / 10);

  LedgerFollower follower(database(), clock(), [](std::int64_t, std::int64_t) {
    return std::optional<std::int64_t>(1);
  });
  Follow(follower);
  EXPECT_LT(std::clock() - began, CLOCKS_PER_SEC);
  EXPECT_EQ(Ledger(order.id).size(), 4000U);
}

TEST(Ledger, IsExportedForSpreadsheetsWithoutFormulas) {
  LedgerLine line;
  line.portal_code = "09121";
  line.portal_name = "=Phường \"Kinh Bắc\"";
  line.revision = 2;
  line.shown_at = FromMillis(0);
  line.delay = milliseconds(37);
  line.proven = true;
  EXPECT_EQ(LedgerCsv({line}),
            "portal_code,portal_name,revision,shown_at,delay_ms,removed_at,proven\r\n"
            "\"09121\",\"'=Phường \"\"Kinh Bắc\"\"\",2,1970-01-01T00:00:00.000Z,37,,yes\r\n");
}

}  // namespace
}  // namespace hoitu::directives

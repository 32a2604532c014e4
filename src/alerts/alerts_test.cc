#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "alerts/alert_store.h"
#include "alerts/current_alerts.h"
#include "alerts/end_alert.h"
#include "alerts/raise_alert.h"
#include "alerts/turn_due.h"
#include "articles/testing/newsroom.h"

namespace hoitu::alerts {
namespace {

using articles::Chief;
using articles::kCrown;
using articles::kHill;
using articles::kRiver;
using articles::Writer;
using testing::ElementsAre;
using testing::IsEmpty;
using namespace std::chrono_literals;

class AlertsTest : public articles::NewsroomTest {
 protected:
  // Of the crown for every portal, for two hours from now.
  AlertOrder Storm() {
    AlertOrder order;
    order.severity = Severity::kExtreme;
    order.category = Category::kMet;
    order.vietnamese = {"Bão số 5", "Bão số 5 vào đất liền chiều nay",
                        "Không ra khỏi nhà.\nGọi 112."};
    order.reach = {Reaches::kEverywhere, {}, {}};
    order.expires_at = clock().Now() + 2h;
    return order;
  }
  AlertOrder Own(std::int64_t portal, std::string headline = "Mất nước sạch") {
    AlertOrder order = Storm();
    order.severity = Severity::kMinor;
    order.category = Category::kInfra;
    order.vietnamese = {"Mất nước", std::move(headline), ""};
    order.reach = {Reaches::kPortal, {}, portal};
    return order;
  }

  Result<Alert> Raise(const accounts::Actor& actor, std::int64_t home, const AlertOrder& order) {
    return database().Write(
        [&](store::Transaction& tx) { return RaiseAlert(tx, actor, rulebook(), home, order); });
  }
  Result<Alert> End(const accounts::Actor& actor, std::int64_t home, std::int64_t alert) {
    return database().Write(
        [&](store::Transaction& tx) { return EndAlert(tx, actor, home, alert); });
  }
  std::size_t Turn() {
    return *database().Write([](store::Transaction& tx) { return TurnDue(tx); });
  }
  std::optional<Instant> Next() { return database().Read(NextDue); }
  Alert Load(std::int64_t id) {
    return *database().Read([&](store::Session& session) { return FindAlert(session, id); });
  }
  Viewpoint Seen(std::int64_t portal) const {
    return {portal, portal == kCrown ? "crown" : "town"};
  }
  std::vector<std::string> HeadlinesOn(std::int64_t portal) {
    return Headlines(database().Read(
        [&](store::Session& session) { return CurrentAlerts(session, Seen(portal)); }));
  }
  std::vector<std::string> Headlines(const std::vector<Alert>& alerts) {
    std::vector<std::string> headlines;
    for (const Alert& alert : alerts) headlines.push_back(alert.vietnamese.headline);
    return headlines;
  }
  std::string Refusal(const AlertOrder& order) {
    const auto raised = Raise(Chief(kCrown), kCrown, order);
    return raised ? "" : raised.error().message + " " + raised.error().field;
  }
};
INSTANTIATE_TEST_SUITE_P(Store, AlertsTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(AlertsTest, OneActionIsOneEventAndEveryPortalShowsIt) {
  const auto storm = Raise(Chief(kCrown), kCrown, Storm());
  ASSERT_TRUE(storm);
  EXPECT_EQ(storm->state, State::kShown);
  EXPECT_EQ(storm->shown_at, clock().Now());
  EXPECT_EQ(LastEventKind(), "alert.raised");
  EXPECT_EQ(nlohmann::json::parse(LastEventBody())["reach"], "everywhere");
  for (const std::int64_t portal : {kCrown, kRiver, kHill})
    EXPECT_THAT(HeadlinesOn(portal), ElementsAre("Bão số 5 vào đất liền chiều nay"));
}

TEST_P(AlertsTest, KeepsEverythingThatWasSaid) {
  AlertOrder order = Storm();
  order.english = Words{"Typhoon 5", "Typhoon 5 lands this afternoon", "Stay at home."};
  order.link = " https://example.gov.vn/bao ";
  order.reach = {Reaches::kLevels, {"town"}, {}};
  order.urgency = Urgency::kExpected;
  order.certainty = Certainty::kLikely;
  const Alert kept = Load(Raise(Chief(kCrown), kCrown, order)->id);
  EXPECT_EQ(kept.severity, Severity::kExtreme);
  EXPECT_EQ(kept.urgency, Urgency::kExpected);
  EXPECT_EQ(kept.certainty, Certainty::kLikely);
  EXPECT_EQ(kept.category, Category::kMet);
  EXPECT_EQ(kept.vietnamese, order.vietnamese);
  EXPECT_EQ(kept.english, order.english);
  EXPECT_EQ(kept.link, "https://example.gov.vn/bao");
  EXPECT_EQ(kept.reach, order.reach);
  EXPECT_EQ(kept.expires_at, order.expires_at);
  EXPECT_EQ(kept.raised_by, Chief(kCrown).account);
}

TEST_P(AlertsTest, TheRootPortalSpeaksOnLevelsAndOnSinglePortals) {
  AlertOrder order = Storm();
  order.reach = {Reaches::kLevels, {"town"}, {}};
  ASSERT_TRUE(Raise(Chief(kCrown), kCrown, order));
  EXPECT_THAT(HeadlinesOn(kCrown), IsEmpty());
  EXPECT_EQ(HeadlinesOn(kHill).size(), 1U);
  ASSERT_TRUE(Raise(Chief(kCrown), kCrown, Own(kRiver)));
  EXPECT_THAT(HeadlinesOn(kRiver), ElementsAre("Bão số 5 vào đất liền chiều nay", "Mất nước sạch"))
      << "the gravest first";
  EXPECT_EQ(HeadlinesOn(kHill).size(), 1U);
}

TEST_P(AlertsTest, AnyOtherPortalSpeaksOnItsOwnPagesOnly) {
  ASSERT_TRUE(Raise(Chief(kRiver), kRiver, Own(kRiver)));
  EXPECT_THAT(HeadlinesOn(kRiver), ElementsAre("Mất nước sạch"));
  EXPECT_THAT(HeadlinesOn(kCrown), IsEmpty());
  AlertOrder levels = Storm();
  levels.reach = {Reaches::kLevels, {"town"}, {}};
  for (const AlertOrder& order : {Storm(), levels, Own(kHill), Own(kCrown)}) {
    const auto refused = Raise(Chief(kRiver), kRiver, order);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "alert.not_root");
  }
}

TEST_P(AlertsTest, OnlyWhoLeadsThePortalRaisesAndEnds) {
  EXPECT_EQ(Raise(Writer(kCrown), kCrown, Storm()).error().message, "role.duty_missing");
  EXPECT_EQ(Raise(Chief(kCrown), kRiver, Own(kRiver)).error().message, "role.duty_missing");
  EXPECT_EQ(Raise(Chief(kRiver), kCrown, Storm()).error().message, "role.duty_missing");
  const auto storm = Raise(Chief(kCrown), kCrown, Storm());
  EXPECT_EQ(End(Writer(kCrown), kCrown, storm->id).error().message, "role.duty_missing");
  EXPECT_EQ(End(Chief(kRiver), kRiver, storm->id).error().message, "alert.not_found");
  EXPECT_EQ(End(Chief(kCrown), kCrown, 99).error().message, "alert.not_found");
}

TEST_P(AlertsTest, WhatIsEndedIsGoneAndStaysOnRecord) {
  const auto storm = Raise(Chief(kCrown), kCrown, Storm());
  clock().Advance(5min);
  ASSERT_TRUE(End(Chief(kCrown), kCrown, storm->id));
  EXPECT_EQ(LastEventKind(), "alert.ended");
  EXPECT_THAT(HeadlinesOn(kRiver), IsEmpty());
  const Alert ended = Load(storm->id);
  EXPECT_EQ(ended.state, State::kEnded);
  EXPECT_EQ(ended.over_at, clock().Now());
  EXPECT_EQ(ended.ended_by, Chief(kCrown).account);
  EXPECT_EQ(End(Chief(kCrown), kCrown, storm->id).error().message, "alert.over");
  EXPECT_FALSE(Next());
}

TEST_P(AlertsTest, BeginsAndExpiresByTheClock) {
  AlertOrder order = Storm();
  const Instant begins = clock().Now() + 1h;
  order.begins_at = begins;
  const auto planned = Raise(Chief(kCrown), kCrown, order);
  EXPECT_EQ(planned->state, State::kPlanned);
  EXPECT_THAT(HeadlinesOn(kRiver), IsEmpty());
  EXPECT_EQ(Next(), begins);
  EXPECT_EQ(Turn(), 0U);

  clock().Set(begins);
  EXPECT_EQ(Turn(), 1U);
  EXPECT_EQ(LastEventKind(), "alert.began");
  EXPECT_EQ(HeadlinesOn(kRiver).size(), 1U);
  EXPECT_EQ(Load(planned->id).shown_at, begins);
  EXPECT_EQ(Next(), order.expires_at);
  EXPECT_EQ(Turn(), 0U);

  clock().Set(order.expires_at);
  EXPECT_EQ(Turn(), 1U);
  EXPECT_EQ(LastEventKind(), "alert.expired");
  EXPECT_THAT(HeadlinesOn(kRiver), IsEmpty());
  EXPECT_EQ(Load(planned->id).state, State::kExpired);
  EXPECT_FALSE(Next());
}

TEST_P(AlertsTest, WhatPassedWhileTheProgramStoodStillIsNeverShown) {
  AlertOrder order = Storm();
  order.begins_at = clock().Now() + 1h;
  const auto missed = Raise(Chief(kCrown), kCrown, order);
  clock().Advance(24h);
  EXPECT_EQ(Turn(), 1U);
  EXPECT_EQ(Load(missed->id).state, State::kExpired);
  EXPECT_FALSE(Load(missed->id).shown_at);
  const auto seen = database().Read(
      [&](store::Session& session) { return FindPublicAlert(session, missed->id); });
  EXPECT_FALSE(seen);
}

TEST_P(AlertsTest, APlannedOneThatIsEndedWasNeverPublic) {
  AlertOrder order = Storm();
  order.begins_at = clock().Now() + 1h;
  const auto planned = Raise(Chief(kCrown), kCrown, order);
  ASSERT_TRUE(End(Chief(kCrown), kCrown, planned->id));
  EXPECT_FALSE(Next());
  const auto listed = [&](std::int64_t portal, Which which) {
    return database().Read([&](store::Session& session) {
      return ListAlertsOf(session, Seen(portal), which, std::nullopt, 10).size();
    });
  };
  EXPECT_EQ(listed(kCrown, Which::kPublic), 0U);
  EXPECT_EQ(listed(kCrown, Which::kWithOwnPlans), 1U);
  EXPECT_EQ(listed(kRiver, Which::kWithOwnPlans), 0U) << "what another portal plans is its own";
}

TEST_P(AlertsTest, AListIsThePortalsOwnAndWhatItShowed) {
  const auto first = Raise(Chief(kCrown), kCrown, Own(kRiver, "Riêng thành phố"));
  ASSERT_TRUE(Raise(Chief(kRiver), kRiver, Own(kRiver, "Của thành phố")));
  ASSERT_TRUE(Raise(Chief(kHill), kHill, Own(kHill, "Của đồi")));
  const auto list = [&](std::int64_t portal, std::optional<std::int64_t> before = {}) {
    return Headlines(database().Read([&](store::Session& session) {
      return ListAlertsOf(session, Seen(portal), Which::kPublic, before, 10);
    }));
  };
  EXPECT_THAT(list(kRiver), ElementsAre("Của thành phố", "Riêng thành phố"));
  EXPECT_THAT(list(kRiver, first->id), IsEmpty());
  EXPECT_THAT(list(kCrown), ElementsAre("Riêng thành phố"));
  EXPECT_THAT(list(kHill), ElementsAre("Của đồi"));
}

TEST_P(AlertsTest, RefusesWhatCannotBeShown) {
  const auto with = [&](auto change) {
    AlertOrder order = Storm();
    change(order);
    return Refusal(order);
  };
  EXPECT_EQ(with([](AlertOrder& o) { o.vietnamese.headline = " \t "; }),
            "alert.headline.empty /vi/headline");
  EXPECT_EQ(with([](AlertOrder& o) { o.vietnamese.event = ""; }), "alert.event.empty /vi/event");
  EXPECT_EQ(with([](AlertOrder& o) { o.vietnamese.headline = std::string(161, 'x'); }),
            "text.too_long /vi/headline");
  EXPECT_EQ(with([](AlertOrder& o) { o.english = Words{"Storm", "", ""}; }),
            "alert.headline.empty /en/headline");
  for (const char* link : {"javascript:alert(1)", "/tin-tuc", "ftp://x", "https://a@b/", "x"})
    EXPECT_EQ(with([&](AlertOrder& o) { o.link = link; }), "alert.link.invalid /link") << link;
  EXPECT_EQ(with([](AlertOrder& o) { o.reach = {Reaches::kLevels, {}, {}}; }),
            "alert.reach.empty /levels");
  EXPECT_EQ(with([](AlertOrder& o) { o.reach = {Reaches::kLevels, {"town", "moon"}, {}}; }),
            "alert.level.unknown /levels/1");
  EXPECT_EQ(with([](AlertOrder& o) { o.reach = {Reaches::kPortal, {}, 99}; }),
            "portal.not_found /target");
  EXPECT_EQ(with([&](AlertOrder& o) { o.expires_at = clock().Now(); }),
            "alert.expires.past /expires_at");
  EXPECT_EQ(with([&](AlertOrder& o) { o.begins_at = o.expires_at; }),
            "alert.expires.past /expires_at");
  EXPECT_EQ(with([&](AlertOrder& o) { o.expires_at = clock().Now() + 24h * 32; }),
            "alert.expires.too_late /expires_at");
}

TEST_P(AlertsTest, AFewAtATimeAndNoMore) {
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(Raise(Chief(kRiver), kRiver, Own(kRiver)));
  EXPECT_EQ(Raise(Chief(kRiver), kRiver, Own(kRiver)).error().message, "alert.too_many");
  ASSERT_TRUE(Raise(Chief(kHill), kHill, Own(kHill))) << "each portal for itself";
  clock().Advance(2h);
  EXPECT_EQ(Turn(), 6U);
  EXPECT_TRUE(Raise(Chief(kRiver), kRiver, Own(kRiver)));
}

}  // namespace
}  // namespace hoitu::alerts

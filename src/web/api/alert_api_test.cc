#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "web/api/testing/api_fixture.h"

namespace hoitu::api {
namespace {

using nlohmann::json;
using testing::ElementsAre;

class AlertApiTest : public ApiTest {
 protected:
  AlertApiTest()
      : root_(directory->Get()->root()->id),
        portal_(PortalId("snv")),
        ward_(PortalId("bacgiang")) {}

  static std::string AlertsOf(std::int64_t portal) {
    return "/portals/" + std::to_string(portal) + "/alerts";
  }
  json Storm() const {
    return {
        {"severity", "Extreme"},
        {"urgency", "Immediate"},
        {"certainty", "Observed"},
        {"category", "Met"},
        {"vi", {{"event", "Bão số 5"}, {"headline", "Bão số 5 vào chiều nay"}, {"text", "Ở nhà."}}},
        {"reach", "everywhere"},
        {"expires_at", FormatRfc3339(clock.Now() + std::chrono::hours(2))}};
  }
  json Own(std::int64_t portal) const {
    json alert = Storm();
    alert["reach"] = "portal";
    alert["target"] = portal;
    return alert;
  }
  std::vector<std::string> StatesSeen(const Browser& browser, std::int64_t portal) {
    std::vector<std::string> states;
    const Reply list = Get(browser, AlertsOf(portal));
    for (const json& alert : list.body.at("items")) states.push_back(alert.at("state"));
    return states;
  }

  std::int64_t root_;
  std::int64_t portal_;
  std::int64_t ward_;
};

TEST_F(AlertApiTest, OneRequestReachesEveryPortalAndOneTakesItBack) {
  const Browser leader = SignedIn("lanh.dao", "deputy_head", root_);
  const int before = settled;
  const Reply raised = Post(leader, AlertsOf(root_), Storm());
  ASSERT_EQ(raised.status, 201) << raised.text;
  EXPECT_EQ(settled, before + 1) << "the pages have followed before it is answered";
  EXPECT_EQ(raised.body.at("state"), "shown");
  EXPECT_EQ(raised.body.at("may_end"), true);
  EXPECT_EQ(raised.body.at("en"), nullptr);

  const Browser editor = SignedIn("an.nv", "editor", ward_);
  EXPECT_THAT(StatesSeen(editor, ward_), ElementsAre("shown"));
  EXPECT_EQ(Get(editor, AlertsOf(ward_)).body.at("items").at(0).at("may_end"), false);

  const std::string alert = AlertsOf(root_) + "/" + raised.body.at("id").dump();
  EXPECT_EQ(Ask(leader, {.method = "DELETE", .path = alert, .body = {}}).status, 204);
  EXPECT_THAT(StatesSeen(editor, ward_), ElementsAre("ended"));
  const Reply again = Ask(leader, {.method = "DELETE", .path = alert, .body = {}});
  EXPECT_EQ(again.status, 409);
  EXPECT_EQ(again.code(), "alert.over");
}

TEST_F(AlertApiTest, OnlyTheLeadersOfAPortalRaiseAndOnlyTheProvinceForOthers) {
  const Browser editor = SignedIn("an.nv", "editor", portal_);
  EXPECT_EQ(Post(editor, AlertsOf(portal_), Own(portal_)).status, 403);
  const Browser head = SignedIn("truong.ban", "head", portal_);
  for (const json& wide : {Storm(), Own(ward_)}) {
    const Reply refused = Post(head, AlertsOf(portal_), wide);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.code(), "alert.not_root");
  }
  EXPECT_EQ(Post(head, AlertsOf(root_), Storm()).status, 403);
  ASSERT_EQ(Post(head, AlertsOf(portal_), Own(portal_)).status, 201);

  const Browser leader = SignedIn("lanh.dao", "head", root_);
  EXPECT_EQ(Post(leader, AlertsOf(portal_), Own(portal_)).status, 403) << "R-POR-15";
  const Reply one = Post(leader, AlertsOf(root_), Own(portal_));
  ASSERT_EQ(one.status, 201) << one.text;
  const std::string alert = AlertsOf(portal_) + "/" + one.body.at("id").dump();
  EXPECT_EQ(Ask(head, {.method = "DELETE", .path = alert, .body = {}}).status, 404)
      << "what the province said is the province's to end";
  EXPECT_THAT(StatesSeen(head, portal_), ElementsAre("shown", "shown"));
}

TEST_F(AlertApiTest, WhatIsPlannedElsewhereIsNotShown) {
  const Browser leader = SignedIn("lanh.dao", "head", root_);
  json planned = Storm();
  planned["begins_at"] = FormatRfc3339(clock.Now() + std::chrono::hours(1));
  ASSERT_EQ(Post(leader, AlertsOf(root_), planned).body.at("state"), "planned");
  EXPECT_THAT(StatesSeen(leader, root_), ElementsAre("planned"));
  EXPECT_THAT(StatesSeen(SignedIn("an.nv", "editor", ward_), ward_), ElementsAre());
}

TEST_F(AlertApiTest, SpeaksBothLanguagesAndPagesThroughItsList) {
  const Browser leader = SignedIn("lanh.dao", "head", root_);
  json alert = Storm();
  alert["reach"] = "levels";
  alert["levels"] = {"commune"};
  alert["en"] = {{"event", "Typhoon"}, {"headline", "Typhoon 5 lands today"}};
  alert["link"] = "https://bacninh.gov.vn/bao";
  const Reply raised = Post(leader, AlertsOf(root_), alert);
  ASSERT_EQ(raised.status, 201) << raised.text;
  EXPECT_EQ(raised.body.at("en").at("text"), "");
  EXPECT_EQ(raised.body.at("levels"), json({"commune"}));
  ASSERT_EQ(Post(leader, AlertsOf(root_), Storm()).status, 201);
  const Reply first = Get(leader, AlertsOf(root_) + "?limit=1");
  EXPECT_EQ(first.body.at("items").at(0).at("reach"), "everywhere");
  const std::string next = first.body.at("next");
  EXPECT_EQ(
      Get(leader, AlertsOf(root_) + "?limit=1&after=" + next).body.at("items").at(0).at("reach"),
      "levels");
  EXPECT_EQ(Get(leader, AlertsOf(root_) + "?after=x").status, 422);
}

TEST_F(AlertApiTest, SaysWhichFieldIsWrong) {
  const Browser leader = SignedIn("lanh.dao", "head", root_);
  const auto field = [&](const json& change) {
    json alert = Storm();
    alert.merge_patch(change);
    const Reply reply = Post(leader, AlertsOf(root_), alert);
    EXPECT_EQ(reply.status, 422) << reply.text;
    return reply.code() + " " + reply.body.value("field", "");
  };
  EXPECT_EQ(field({{"severity", "Terrible"}}), "request.field.type /severity");
  EXPECT_EQ(field({{"vi", nullptr}}), "request.field.missing /vi");
  EXPECT_EQ(field({{"vi", {{"headline", nullptr}}}}), "request.field.missing /vi/headline");
  EXPECT_EQ(field({{"vi", {{"html", "x"}}}}), "request.field.unknown /vi/html");
  EXPECT_EQ(field({{"expires_at", nullptr}}), "request.field.missing /expires_at");
  EXPECT_EQ(field({{"expires_at", "2026-01-01T00:00:00Z"}}), "alert.expires.past /expires_at");
  EXPECT_EQ(field({{"link", "javascript:alert(1)"}}), "alert.link.invalid /link");
  EXPECT_EQ(field({{"reach", "levels"}}), "alert.reach.empty /levels");
}

}  // namespace
}  // namespace hoitu::api

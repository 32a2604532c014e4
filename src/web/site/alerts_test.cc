// Alerts as citizens and other systems see them, with all pages in memory before anything happens.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <vector>

#include "alerts/turn_due.h"
#include "jobs/scheduler.h"
#include "web/site/testing/public_site_fixture.h"

namespace hoitu::site {
namespace {

using alerts::AlertOrder;
using alerts::Reaches;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

class AlertPagesTest : public PublicSiteTest {
 protected:
  AlertPagesTest() {
    // As the program wires it (app/portal_server.cc).
    scheduler_.Add({.name = "turn-alerts",
                    .next = [this] { return database().Read(alerts::NextDue); },
                    .run = [this] { Turn(); }});
    const auto article = Publish(Draft(RootId(), ContentOf("Khai giảng", "tin-tuc-su-kien")));
    paths_ = {"/", "/tin-tuc-su-kien", "/-/so-do", "/-/cac-cong"};
    article_ = "/tin-tuc-su-kien/khai-giang-" + std::to_string(article.id);
    ExpectBanner("", false);
  }

  void Turn() {
    Must(database().Write([](store::Transaction& tx) { return alerts::TurnDue(tx); }));
  }

  // Whether every page of that host shows it.
  void ExpectOn(const char* host, std::string_view headline, bool shown) {
    std::vector<std::string> paths = paths_;
    if (std::string_view(host) == kRoot) paths.push_back(article_);
    for (const std::string& path : paths) {
      const Seen page = Get(host, path);
      ASSERT_EQ(page.status, 200) << host << path;
      EXPECT_EQ(page.body.contains("class=\"alerts\"") && page.body.contains(headline), shown)
          << host << path;
    }
  }
  void ExpectBanner(std::string_view headline, bool shown) {
    for (const char* host : {kRoot, kDepartment, kCommune}) ExpectOn(host, headline, shown);
  }

  static std::string MessageOf(const alerts::Alert& alert) {
    return "/-/canh-bao/" + std::to_string(alert.id) + ".xml";
  }
  static std::string Element(const std::string& xml, const std::string& name) {
    std::smatch match;
    const std::regex pattern("<" + name + ">([^<]*)</" + name + ">");
    return std::regex_search(xml, match, pattern) ? match[1].str() : "none";
  }

  jobs::Scheduler scheduler_{database(), clock()};

 private:
  std::vector<std::string> paths_;
  std::string article_;
};
INSTANTIATE_TEST_SUITE_P(Store, AlertPagesTest, store::EveryDatabase(), store::DatabaseName);

TEST_P(AlertPagesTest, StandOnEveryPageOfEveryLevelAtOnceAndGoAtOnce) {
  const auto alert = RaiseAlert(RootId(), AlertOf("Bão số 5 vào đất liền", clock().Now()));
  ExpectBanner("Bão số 5 vào đất liền", true);
  EndAlert(alert);
  ExpectBanner("", false);
}

TEST_P(AlertPagesTest, AreEscapedAndSayWhoSpeaksAndUntilWhen) {
  AlertOrder order = AlertOf("Bão <script>alert(1)</script>", clock().Now());
  order.link = "https://tinh.localhost/bao?a=1&b=2";
  RaiseAlert(RootId(), order);
  const std::string page = Get(kCommune, "/").body;
  EXPECT_THAT(
      page, AllOf(HasSubstr("<section class=\"alerts\" aria-label=\"Thông báo khẩn\">"),
                  HasSubstr("class=\"alert alert-extreme\""),
                  HasSubstr("<p lang=\"vi\">Không ra khỏi nhà.</p>"),
                  HasSubstr("<p lang=\"vi\">Gọi &lt;112&gt;.</p>"),
                  HasSubstr("href=\"https://tinh.localhost/bao?a=1&amp;b=2\""),
                  HasSubstr("22/11/2026 14:00</time> · Nguồn: "), Not(HasSubstr("<script>alert"))));
  EXPECT_LT(page.find("class=\"skip\""), page.find("class=\"alerts\""));
  EXPECT_LT(page.find("class=\"alerts\""), page.find("class=\"header\""));
  EXPECT_THAT(Get(kRoot, "/").body, Not(HasSubstr("· Nguồn: "))) << "it is the speaker's own page";
}

TEST_P(AlertPagesTest, BeginAndExpireByTheTimedWork) {
  AlertOrder order = AlertOf("Bảo trì tối nay", clock().Now());
  order.begins_at = clock().Now() + 1h;
  const auto planned = RaiseAlert(RootId(), order);
  scheduler_.RunDue();
  ExpectBanner("", false);
  EXPECT_EQ(Get(kRoot, MessageOf(planned)).status, 404) << "nobody was told yet";

  clock().Set(*order.begins_at);
  scheduler_.RunDue();
  ExpectBanner("Bảo trì tối nay", true);

  clock().Set(order.expires_at - 1ms);
  scheduler_.RunDue();
  ExpectBanner("Bảo trì tối nay", true);
  clock().Set(order.expires_at);
  scheduler_.RunDue();
  ExpectBanner("", false);
  EXPECT_EQ(Element(Get(kRoot, MessageOf(planned)).body, "msgType"), "Alert")
      << "it says itself when it was over";
}

TEST_P(AlertPagesTest, OfAPortalAreOnItsOwnPagesOnlyAndLeaveTheOthersInMemory) {
  AlertOrder order = AlertOf("Phường cắt nước", clock().Now());
  order.reach = {Reaches::kPortal, {}, PortalId("kinhbac")};
  const auto before = cache().figures().evictions;
  const std::size_t pages = cache().figures().pages;
  const auto alert = RaiseAlert(PortalId("kinhbac"), order);
  EXPECT_LT(cache().figures().evictions - before, pages / 2);
  ExpectOn(kCommune, "Phường cắt nước", true);
  ExpectOn(kRoot, "", false);
  ExpectOn(kDepartment, "", false);
  EndAlert(alert);
  ExpectBanner("", false);
}

TEST_P(AlertPagesTest, OfOneLevelAreOnItsPagesOnly) {
  AlertOrder order = AlertOf("Gửi các xã, phường", clock().Now());
  order.reach = {Reaches::kLevels, {"commune"}, {}};
  RaiseAlert(RootId(), order);
  ExpectOn(kCommune, "Gửi các xã, phường", true);
  ExpectOn(kRoot, "", false);
  ExpectOn(kDepartment, "", false);
}

TEST_P(AlertPagesTest, TheGravestComesFirst) {
  AlertOrder minor = AlertOf("Nhẹ", clock().Now());
  minor.severity = alerts::Severity::kMinor;
  RaiseAlert(RootId(), AlertOf("Nặng", clock().Now()));
  RaiseAlert(RootId(), minor);
  const std::string page = Get(kDepartment, "/").body;
  EXPECT_LT(page.find(">Nặng<"), page.find(">Nhẹ<"));
}

TEST_P(AlertPagesTest, AreMessagesOfCap) {
  AlertOrder order = AlertOf("Bão số 5 & mưa lớn", clock().Now());
  order.english = alerts::Words{"Typhoon", "Typhoon 5 and heavy rain", "Stay at home."};
  order.link = "https://tinh.localhost/bao";
  const auto alert = RaiseAlert(RootId(), order);
  const Seen message = Get(kCommune, MessageOf(alert));
  ASSERT_EQ(message.status, 200);
  EXPECT_EQ(message.headers.Find("Content-Type"), "application/cap+xml; charset=utf-8");
  const std::string& xml = message.body;
  EXPECT_THAT(xml, HasSubstr("<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">"));
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"identifier", "tinh.localhost-alert-1"},
      {"sender", "tinh.localhost"},
      {"sent", "2026-11-22T12:00:00+07:00"},
      {"status", "Actual"},
      {"msgType", "Alert"},
      {"scope", "Public"},
      {"references", "none"},
      {"language", "vi-VN"},
      {"category", "Met"},
      {"event", "Bão &lt;số 5&gt;"},
      {"urgency", "Immediate"},
      {"severity", "Extreme"},
      {"certainty", "Observed"},
      {"effective", "2026-11-22T12:00:00+07:00"},
      {"expires", "2026-11-22T14:00:00+07:00"},
      {"senderName", "Tỉnh Bắc Ninh"},
      {"headline", "Bão số 5 &amp; mưa lớn"},
      {"description", "Không ra khỏi nhà.\nGọi &lt;112&gt;."},
      {"web", "https://tinh.localhost/bao"},
      {"areaDesc", "tỉnh Bắc Ninh"}};
  for (const auto& [name, value] : expected) EXPECT_EQ(Element(xml, name), value) << name;
  EXPECT_THAT(xml, AllOf(HasSubstr("<language>en-US</language>"),
                         HasSubstr("<headline>Typhoon 5 and heavy rain</headline>")));
  EXPECT_EQ(Get(kRoot, MessageOf(alert)).body, xml) << "the same message on every portal";

  clock().Advance(10min);
  EndAlert(alert);
  const std::string cancel = Get(kCommune, MessageOf(alert)).body;
  EXPECT_EQ(Element(cancel, "msgType"), "Cancel");
  EXPECT_EQ(Element(cancel, "identifier"), "tinh.localhost-alert-1-cancel");
  EXPECT_EQ(Element(cancel, "sent"), "2026-11-22T12:10:00+07:00");
  EXPECT_EQ(Element(cancel, "references"),
            "tinh.localhost,tinh.localhost-alert-1,2026-11-22T12:00:00+07:00");
}

TEST_P(AlertPagesTest, AreInTheFeedsOfWhoSpeaksAndWhoShows) {
  EXPECT_THAT(Get(kRoot, "/-/canh-bao.xml").body, Not(HasSubstr("<entry>")));
  AlertOrder order = AlertOf("Riêng phường", clock().Now());
  order.reach = {Reaches::kPortal, {}, PortalId("kinhbac")};
  const auto alert = RaiseAlert(RootId(), order);
  for (const char* host : {kRoot, kCommune}) {
    const Seen feed = Get(host, "/-/canh-bao.xml");
    EXPECT_EQ(feed.headers.Find("Content-Type"), "application/atom+xml; charset=utf-8");
    EXPECT_THAT(feed.body,
                AllOf(HasSubstr("<title>Riêng phường</title>"),
                      HasSubstr("type=\"application/cap+xml\" href=\"http://tinh.localhost:8080" +
                                MessageOf(alert) + "\"")));
  }
  EXPECT_THAT(Get(kDepartment, "/-/canh-bao.xml").body, Not(HasSubstr("<entry>")));
  EXPECT_THAT(Get(kRoot, "/").body, HasSubstr("href=\"/-/canh-bao.xml\""));
  clock().Advance(10min);
  EndAlert(alert);
  EXPECT_THAT(Get(kCommune, "/-/canh-bao.xml").body,
              HasSubstr("<updated>2026-11-22T05:10:00.000Z</updated>"));
}

TEST_P(AlertPagesTest, StrangeAddressesFindNothing) {
  const auto alert = RaiseAlert(RootId(), AlertOf("Bão", clock().Now()));
  EXPECT_EQ(Get(kRoot, MessageOf(alert)).status, 200);
  for (const char* file : {"1", "01.xml", "+1.xml", "-1.xml", "0.xml", "2.xml", ".xml", "1.xml.xml",
                           "99999999999999999999.xml", "x.xml"})
    EXPECT_EQ(Get(kRoot, std::string("/-/canh-bao/") + file).status, 404) << file;
}

}  // namespace
}  // namespace hoitu::site
